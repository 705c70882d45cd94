package no.dypdykk.feature.editing;

import no.dypdykk.core.form.PageForm;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Field;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A theme while it is written.
///
/// @param page null when it is a new one
record ThemeForm(PageForm form, @Nullable PageId page) {
    /// The fields that choose pages, in the order of the form.
    static final List<String> CHOOSING = List.of("cases", "practices", "concepts");

    /// What a field chooses.
    static PageKind chosenBy(String field) {
        return switch (field) {
            case "cases" -> PageKind.CASE;
            case "practices" -> PageKind.PRACTICE;
            case "concepts" -> PageKind.CONCEPT;
            default -> throw new IllegalArgumentException(field);
        };
    }

    /// Addresses as they are now of the published pages that a field has.
    List<PageAddress> chosen(Store.Tx tx, String field) {
        return values(field).stream()
                .flatMap(slug -> tx.pages().find(new PageAddress(chosenBy(field), slug)).stream())
                .map(Summary::address)
                .toList();
    }

    /// Published pages that say they are part of the theme.
    List<Summary> members(Store.Tx tx) {
        return Optional.ofNullable(page).flatMap(tx.pages()::byId).stream()
                .flatMap(found -> tx.pages().backlinks(found.head().address()).stream())
                .filter(link -> link.type() == LinkType.PART_OF)
                .map(Backlink::from)
                .toList();
    }

    /// Title, question and other names; the words that say what it is about.
    List<String> about() {
        return Stream.concat(
                        Stream.of("title", "question").map(this::value), values("aliases").stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private String value(String name) {
        return text(form.fields().entries().get(name));
    }

    private List<String> values(String name) {
        return form.fields().entries().get(name) instanceof Field.Items(var items, _)
                ? items.stream().map(ThemeForm::text).toList()
                : List.of();
    }

    private static String text(@Nullable Field field) {
        return field instanceof Field.Scalar scalar ? scalar.text() : "";
    }
}
