package no.dypdykk.engine;

import no.dypdykk.contract.AttachmentsContract;
import no.dypdykk.contract.AuditContract;
import no.dypdykk.contract.DigestsContract;
import no.dypdykk.contract.DraftsContract;
import no.dypdykk.contract.FiguresContract;
import no.dypdykk.contract.GapsContract;
import no.dypdykk.contract.JoinsContract;
import no.dypdykk.contract.LinksContract;
import no.dypdykk.contract.ListsContract;
import no.dypdykk.contract.PagesContract;
import no.dypdykk.contract.PeopleContract;
import no.dypdykk.contract.PublicationContract;
import no.dypdykk.contract.ReviewsContract;
import no.dypdykk.contract.SavedSearchesContract;
import no.dypdykk.contract.SearchesContract;
import no.dypdykk.contract.SuggestionsContract;
import no.dypdykk.contract.TermsContract;
import no.dypdykk.contract.TransactionContract;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// SQLite keeps every contract of a store.
final class SqliteStoreTest {
    @TempDir private Path folder;

    @Nested
    final class Pages extends PagesContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Publication extends PublicationContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Attachments extends AttachmentsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Lists extends ListsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Links extends LinksContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Joins extends JoinsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Gaps extends GapsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Transactions extends TransactionContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Figures extends FiguresContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Searches extends SearchesContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class SavedSearches extends SavedSearchesContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Terms extends TermsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Drafts extends DraftsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Digests extends DigestsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Suggestions extends SuggestionsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Reviews extends ReviewsContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class People extends PeopleContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }

    @Nested
    final class Audit extends AuditContract {
        @Override
        protected Store open() {
            return SqlStore.open(folder);
        }
    }
}
