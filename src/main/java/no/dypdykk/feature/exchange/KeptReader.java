package no.dypdykk.feature.exchange;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.core.text.Coded;
import no.dypdykk.port.Digests.Subscription;
import no.dypdykk.port.SavedSearches.Saved;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What one user follows and keeps as a line of `readers.jsonl`. A value is null where the line
/// does not have it.
@Json
record KeptReader(@Nullable KeptPerson person, List<KeptTheme> follows, List<KeptSearch> searches) {
    private static final JsonType<KeptReader> TYPE = Jsonb.builder().build().type(KeptReader.class);
    private static final int LONGEST_KEY = 100;

    /// Lists that the line does not have are empty.
    KeptReader {
        follows = present(follows);
        searches = present(searches);
    }

    private static <T> List<T> present(@Nullable List<T> lines) {
        return lines == null ? List.of() : lines.stream().filter(line -> line != null).toList();
    }

    /// @param told ISO 8601, in UTC
    @Json
    record KeptTheme(
            @Nullable String theme,
            @Nullable String lang,
            @Nullable String key,
            @Nullable String told,
            @Nullable String week) {

        /// Empty when it is not whole.
        Optional<Subscription> of(UserId user) {
            if (theme == null
                    || !PageId.isValid(theme)
                    || lang == null
                    || key == null
                    || key.isBlank()
                    || key.length() > LONGEST_KEY
                    || told == null
                    || week == null) {
                return Optional.empty();
            }
            var moment = moment(told);
            return Coded.of(Language.class, lang)
                    .flatMap(known ->
                            moment.map(then ->
                                    new Subscription(
                                            user, new PageId(theme), known, key, then, week)));
        }
    }

    /// @param time ISO 8601, in UTC
    @Json
    record KeptSearch(@Nullable String address, @Nullable String name, @Nullable String time) {

        /// Empty when it is not whole, or the address is no search.
        Optional<Saved> of(UserId user) {
            if (address == null
                    || !(address + "?").startsWith(Urls.SEARCH + "?")
                    || name == null
                    || name.isBlank()
                    || time == null) {
                return Optional.empty();
            }
            return moment(time).map(then -> new Saved(user, address, name, then));
        }
    }

    private static Optional<Instant> moment(String iso) {
        try {
            return Optional.of(Instant.parse(iso));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String line(User user, List<Subscription> follows, List<Saved> searches) {
        return TYPE.toJson(
                new KeptReader(
                        KeptPerson.of(user),
                        follows.stream()
                                .map(one ->
                                        new KeptTheme(
                                                one.theme().value(),
                                                one.lang().code(),
                                                one.key(),
                                                one.told().toString(),
                                                one.week()))
                                .toList(),
                        searches.stream()
                                .map(one ->
                                        new KeptSearch(
                                                one.address(), one.name(), one.time().toString()))
                                .toList()));
    }

    /// All that the user wrote.
    String words() {
        return searches.stream()
                .map(one -> one.name() + "\n" + decoded(one.address()))
                .collect(Collectors.joining("\n"));
    }

    private static String decoded(@Nullable String address) {
        try {
            return URLDecoder.decode(
                    Objects.requireNonNullElse(address, ""), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Objects.requireNonNullElse(address, "");
        }
    }

    /// Empty when the line tells of nobody.
    static Optional<KeptReader> parse(String line) {
        try {
            return Optional.of(TYPE.fromJson(line)).filter(reader -> reader.person() != null);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
