package no.dypdykk.core.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Given names that are common in Norway, in plain spelling. Those that are words or places as well
/// say nothing by themselves.
final class GivenNames {
    private static final Set<String> COMMON =
            spelled(
                    """
                    Abdi Abdullah Adam Adrian Agnes Ahmed Aksel Aleksander Alexander Alf Ali Alma Amalie \
                    Amanda Amina Amir Anders Andrea Andreas Ane Anette Anine Anita Anja Ann Anna Anne \
                    Annette Anniken Arild Arne Arnfinn Asbjørn Aslak Astrid Aud Aurora Axel Beate \
                    Benedicte Benedikte Benjamin Bente Berit Birgit Birgitte Birte Bjarne Bjørg Bjørnar \
                    Bodil Brit Britt Camilla Carina Caroline Carl Casper Cathrine Cecilie Charlotte \
                    Christian Christina Christine Christoffer Christopher Dagfinn Dagny Daniel David \
                    Dina Ditlev Ebba Edvard Egil Einar Eirik Eirin Elin Elisabeth Elise Ella Ellen Elsa \
                    Else Emil Emilie Emma Endre Erik Erika Erlend Erling Eskil Espen Eva Fatima Filip \
                    Finn Fredrik Fride Frida Frode Geir Georg Gerd Gisle Grete Grethe Gro Gudrun Gunhild \
                    Gunn Gunnar Gunvor Guro Gustav Guttorm Halvard Halvor Hanna Hannah Hanne Hans Harald \
                    Hassan Hedda Hege Heidi Helene Helga Helge Henning Henriette Henrik Henry Hilde \
                    Håkon Håvard Ibrahim Ida Inga Inge Ingeborg Inger Ingrid Ingunn Ingvild Irene Iris \
                    Isak Ivar Iver Jakob Jan Janne Jens Jeanette Jenny Joakim Johan Johanne Johannes John \
                    Johnny Jon Jonas Jonathan Jorunn Josefine Julia Julie Jørgen Jørn Kaja Kamilla Karen \
                    Kari Karin Karina Karl Karoline Kathrine Katrine Ketil Kim Kine Kirsten Kirsti Kjartan \
                    Kjell Kjersti Kjetil Klara Knut Konrad Kristian Kristin Kristina Kristine Kristoffer \
                    Lars Laila Lasse Lea Leif Lena Lene Leonard Linda Line Linn Linnea Lisa Lise Live \
                    Liv-Marit Lone Lotte Louise Lucas Ludvig Lukas Mads Magne Magnhild Magnus Malin Maren \
                    Margit Margrethe Margunn Mari Maria Mariann Marianne Marie Marit Marius Markus Marte \
                    Martha Marthe Martin Martine Mathias Mathilde Mats Merete Merethe Mette Mia Michael \
                    Mikkel Milla Mohamed Mohammad Mohammed Mona Monica Monika Morten Nadia Nikolai Nils \
                    Nina Nora Oda Oddbjørn Oddvar Olav Ola Ole Oliver Oline Omar Oscar Oskar Ottar Pål \
                    Peder Pernille Petra Petter Phillip Pia Ragnar Ragnhild Ragna Randi Rasmus Reidar \
                    Reidun Roald Robert Roger Roar Rolf Rune Runar Ruth Sander Sandra Sara Sebastian \
                    Selma Sigmund Signe Sigrid Sigrun Sigurd Silje Simen Simon Siri Sissel Siv Snorre \
                    Sofia Sofie Solfrid Solveig Sondre Sonja Steffen Steinar Stian Stig Stine Sunniva \
                    Susanne Svein Sverre Sølvi Sylvi Synne Synnøve Tarjei Terje Thea Theodor Therese \
                    Thomas Thor Thorbjørn Tiril Tobias Tom Tomas Tommy Tone Torbjørn Tord Tore Torgeir \
                    Torhild Torill Toril Torkel Torleif Torstein Torunn Tove Trine Trond Trude Trygve \
                    Turid Tuva Ulrik Unni Vegard Veronica Vetle Vibeke Victoria Vidar Vigdis Viktor \
                    Viktoria Vilde Vilhelm William Wenche Yasmin Yngve Yusuf Yvonne Zahra Øivind Ørjan \
                    Øystein Øyvind Åge Åse Åsa Åshild Åsne\
                    """);

    private static final Set<String> ALSO_WORDS =
            spelled(
                    "Arve Bjørn Bo Dag Eli Even Idar Jo Jørund Leo Liv Mai Max May Odd Per Roy Sol"
                            + " Stein Sten Svenn Tor Ulf Una Vera Vår");

    private GivenNames() {}

    /// Whether a word in plain spelling is a name wherever it stands.
    static boolean isName(String plain) {
        return COMMON.contains(plain);
    }

    /// Whether a word in plain spelling is a name when a family name follows.
    static boolean mayBeName(String plain) {
        return COMMON.contains(plain) || ALSO_WORDS.contains(plain);
    }

    private static Set<String> spelled(String names) {
        return Stream.of(names.split("\\s+"))
                .map(Folding::plain)
                .collect(Collectors.toUnmodifiableSet());
    }
}
