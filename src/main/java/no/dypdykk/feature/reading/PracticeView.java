package no.dypdykk.feature.reading;

import no.dypdykk.core.page.Tried;
import no.dypdykk.web.Choice;
import no.dypdykk.web.Link;
import no.dypdykk.web.ResultCounts;
import no.dypdykk.web.Teaser;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A tiltak, ready to show.
///
/// @param pictures what the cases carry together, one an indicator
/// @param filter what can be chosen among the cases; empty when there is nothing to choose
/// @param counts results of all cases that tried it, over all indicators
/// @param byIndicator the same, one indicator at a time
/// @param started cases that began and have not reported
/// @param unmeasured cases that do not say what became of any number
/// @param triedMain cases that had it as their main measure
/// @param takenUp cases that took up what others had done, by how
/// @param triedBundle cases that had it as one of several
/// @param begin where to register a case that begins to try it
public record PracticeView(
        PageTop top,
        List<Link> concepts,
        List<Link> indicators,
        List<Link> related,
        List<PictureView> pictures,
        List<Filter> filter,
        ResultCounts counts,
        List<Pooled> byIndicator,
        List<Started> started,
        List<Link> unmeasured,
        List<Teaser> triedMain,
        List<Teaser> triedBundle,
        List<TakenUp> takenUp,
        String begin,
        Story story,
        PageFoot foot) {
    public PracticeView {
        concepts = List.copyOf(concepts);
        indicators = List.copyOf(indicators);
        related = List.copyOf(related);
        pictures = List.copyOf(pictures);
        filter = List.copyOf(filter);
        started = List.copyOf(started);
        unmeasured = List.copyOf(unmeasured);
        byIndicator = List.copyOf(byIndicator);
        triedMain = List.copyOf(triedMain);
        triedBundle = List.copyOf(triedBundle);
        takenUp = List.copyOf(takenUp);
    }

    public int cases() {
        return triedMain.size() + triedBundle.size();
    }

    /// How many cases took up what others had done.
    public int tries() {
        return takenUp.stream().mapToInt(how -> how.cases().size()).sum();
    }

    /// @param cases at least one
    public record TakenUp(Tried how, List<Link> cases) {
        public TakenUp {
            cases = List.copyOf(cases);
        }
    }

    /// One field of the filter.
    ///
    /// @param name of the parameter; its label is the text `practice.filter.` with this name
    public record Filter(String name, List<Choice> choices) {
        public Filter {
            choices = List.copyOf(choices);
        }
    }

    /// @param followup when to tell how it went, in words; null when no day is set
    public record Started(Link page, @Nullable String followup) {}

    public record Pooled(Link indicator, ResultCounts counts) {}
}
