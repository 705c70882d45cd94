package no.dypdykk.web;

import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Belonging;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks [Access] about one page in the store.
public record PageAccess(MunicipalityRegister register) {
    public boolean may(Store.Tx tx, Asker asker, Deed deed, Stored page) {
        return Access.may(asker, deed, Belonging.TO_NOBODY)
                || (Access.may(asker, deed) && Access.may(asker, deed, belonging(tx, page)));
    }

    /// @throws Refusal when the asker may not
    public void require(Store.Tx tx, Asker asker, Deed deed, Stored page) {
        if (!may(tx, asker, deed, page)) {
            throw Refusal.of(403, "not_your_page");
        }
    }

    private Belonging belonging(Store.Tx tx, Stored page) {
        var writers =
                tx.people().writers(page.id()).stream()
                        .flatMap(writer -> tx.people().byId(writer).stream())
                        .toList();
        return Belonging.of(writers, municipalities(page.revision()));
    }

    private Set<String> municipalities(Revision revision) {
        return PageReader.read(revision.source()) instanceof PageReading.Read(CaseStudy study, _)
                ? Card.of(study).municipalities().stream()
                        .flatMap(this::today)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Stream<String> today(String number) {
        return switch (register.resolve(number)) {
            case Resolution.Current(var now) -> Stream.of(now.number());
            case Resolution.Replaced(_, var now) -> Stream.of(now.number());
            case Resolution.Divided(_) -> Stream.empty();
            case Resolution.Unknown(_) -> Stream.empty();
        };
    }
}
