package no.dypdykk.feature.editing;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.draft.Landing;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.edit.SuggestionDecision;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.port.PastedTexts;
import no.dypdykk.port.Store;
import no.dypdykk.port.WordFiles;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.ReadingWords;
import no.dypdykk.web.Texts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the pages share on which people write.
public final class EditorParts {
    private static final int PREVIEW_HEADING = 3;

    private final OpenPages pages;
    private final DraftKeeping drafts;
    private final Suggesting suggesting;
    private final Beginnings beginnings;
    private final FormSaving saving;
    private final PageNames names;
    private final EditorViews views;
    private final Indicators indicators;
    private final WordFiles word;
    private final PastedTexts pasted;
    private final EditorFiles files;
    private final String origin;

    /// @param search what readers find
    /// @param origin start of this service's own addresses, without a slash at the end
    public EditorParts(
            Store store,
            InstantSource clock,
            Editing editing,
            EditDecision decision,
            PageAccess access,
            MunicipalityRegister register,
            Indicators indicators,
            WordFiles word,
            PastedTexts pasted,
            EditorFiles files,
            Function<SearchQuery, SearchResult> search,
            String origin) {
        this.pages = new OpenPages(store, access);
        this.drafts = new DraftKeeping(store, clock);
        this.beginnings = new Beginnings(store, clock);
        this.suggesting = new Suggesting(store, new SuggestionDecision(decision), access, clock);
        this.saving = new FormSaving(editing, suggesting);
        this.names = new PageNames(store, register);
        this.views =
                new EditorViews(
                        names,
                        indicators,
                        new ThemeSuggestions(store, search),
                        new ThemeLacks(store, clock));
        this.indicators = indicators;
        this.word = word;
        this.pasted = pasted;
        this.files = files;
        this.origin = origin;
    }

    OpenPages pages() {
        return pages;
    }

    DraftKeeping drafts() {
        return drafts;
    }

    Beginnings beginnings() {
        return beginnings;
    }

    FormSaving saving() {
        return saving;
    }

    Suggesting suggesting() {
        return suggesting;
    }

    PageNames names() {
        return names;
    }

    EditorViews views() {
        return views;
    }

    /// @param pictures keeps those of a document
    WordImport word(Texts texts, WordImport.Pictures pictures) {
        return new WordImport(word, pictures, kept -> new Landing(kept, links(texts), origin));
    }

    EditorFiles files() {
        return files;
    }

    PastedTexts pasted() {
        return pasted;
    }

    /// For a text that brings no pictures along: each counts as lost.
    Landing landing(Texts texts) {
        return new Landing(Map.of(), links(texts), origin);
    }

    /// A text as readers would see it below a heading of its own; of a whole file what stands below
    /// its fields.
    ///
    /// @param attached files that the text may show
    SafeHtml preview(String text, List<Attachment> attached, Texts texts) {
        var isFile = text.startsWith("---");
        var body =
                isFile && FrontMatter.parse(text) instanceof FrontMatter.Parsing.Parsed(var file)
                        ? file.body()
                        : text;
        return switch (Markdown.parse(body)) {
            case Markdown.Parsing.Parsed(var markdown) ->
                    markdown.html(
                            links(texts).with(attached), ReadingWords.of(texts), PREVIEW_HEADING);
            case Markdown.Parsing.Refused _ -> SafeHtml.text(texts.get("preview.too-large"));
        };
    }

    private NamedLinks links(Texts texts) {
        return new NamedLinks(names, indicators, texts, List.of());
    }
}
