package no.dypdykk.feature.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.web.Texts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
                        + " | Firefox på Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0"
                        + " Safari/537.36 Edg/140.0 | Edge på Windows",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile"
                        + " Safari/537.36 | Chrome på Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1"
                        + " Version/18.0 Safari/604.1 | Safari på iPhone",
                "curl/8.5.0 | Ukjent nettleser",
                "'' | Ukjent nettleser",
            })
    void a_browser_is_named_as_its_owner_knows_it(String agent, String words) {
        assertEquals(words, DeviceWords.of(agent, Texts.NB));
    }
}
