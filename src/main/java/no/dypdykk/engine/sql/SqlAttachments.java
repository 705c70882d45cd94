package no.dypdykk.engine.sql;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.attachment.KeptFile;
import no.dypdykk.core.audit.Act;
import no.dypdykk.core.page.PageId;
import no.dypdykk.port.Attachments;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A row per file and holder.
record SqlAttachments(Sql sql, @Nullable Counter counter, SqlAuditLog log) implements Attachments {
    private static final String COLUMNS =
            "SELECT name, hash, type, size, width, height, alt, author, added FROM attachment ";
    private static final String HELD = "WHERE page = ? AND owner = ? AND form = ? ";

    /// The holder as it stands in the first three columns.
    private record Key(String page, String owner, String form) {
        static Key of(Holder holder) {
            return switch (holder) {
                case Holder.OfPage(var page) -> new Key(page.value(), "", "");
                case Holder.OfForm(var owner, var form) -> new Key("", owner, form);
            };
        }
    }

    @Override
    public void add(Holder holder, Attachment attachment) {
        if (find(holder, attachment.name()).isPresent()) {
            throw new IllegalArgumentException(holder + " has " + attachment.name());
        }
        var key = Key.of(holder);
        var file = attachment.file();
        sql.run(
                """
                INSERT INTO attachment (page, owner, form, name, hash, type, size, width, height,
                    alt, author, added)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                key.page(),
                key.owner(),
                key.form(),
                attachment.name().value(),
                file.hash(),
                file.type().code(),
                file.size(),
                file.width(),
                file.height(),
                attachment.alt(),
                attachment.author(),
                attachment.added().toEpochMilli());
        if (holder instanceof Holder.OfPage(var page)) {
            changed(page, Act.ATTACHMENT_ADDED, "", attachment.name().value());
        }
    }

    @Override
    public void remove(Holder holder, AttachmentName name) {
        var key = Key.of(holder);
        var there = find(holder, name);
        sql.run(
                "DELETE FROM attachment " + HELD + "AND name = ?",
                key.page(),
                key.owner(),
                key.form(),
                name.value());
        there.map(one -> one.file().hash())
                .filter(hash -> !isHeld(hash))
                .ifPresent(this::forgetWords);
        if (there.isPresent() && holder instanceof Holder.OfPage(var page)) {
            changed(page, Act.ATTACHMENT_REMOVED, name.value(), "");
        }
    }

    @Override
    public void keepWords(String hash, List<String> pages) {
        for (int i = 0; i < pages.size(); i++) {
            sql.run(
                    "INSERT INTO attachment_words (hash, page, words) VALUES (?, ?, ?)"
                            + " ON CONFLICT (hash, page) DO NOTHING",
                    hash,
                    i + 1,
                    pages.get(i));
        }
    }

    @Override
    public List<String> words(String hash) {
        return sql.list(
                "SELECT words FROM attachment_words WHERE hash = ? ORDER BY page",
                row -> row.getString(1),
                hash);
    }

    /// What shows the page must be made again.
    private void changed(PageId page, Act act, String before, String after) {
        long change = Objects.requireNonNull(counter, "a reading transaction").take();
        sql.run("UPDATE page SET change = ? WHERE id = ?", change, page.value());
        log.note(act, page.value(), before, after);
    }

    @Override
    public List<Attachment> of(Holder holder) {
        var key = Key.of(holder);
        return sql.list(
                COLUMNS + HELD + "ORDER BY name",
                SqlAttachments::attachment,
                key.page(),
                key.owner(),
                key.form());
    }

    @Override
    public Optional<Attachment> find(Holder holder, AttachmentName name) {
        var key = Key.of(holder);
        return sql.first(
                COLUMNS + HELD + "AND name = ?",
                SqlAttachments::attachment,
                key.page(),
                key.owner(),
                key.form(),
                name.value());
    }

    @Override
    public List<Holder> holders(String hash, AttachmentName name) {
        return sql.list(
                "SELECT page, owner, form FROM attachment WHERE hash = ? AND name = ?"
                        + " ORDER BY page, owner, form",
                SqlAttachments::holder,
                hash,
                name.value());
    }

    @Override
    public void adopt(Holder.OfForm form, PageId page) {
        var holder = new Holder.OfPage(page);
        for (var attachment : of(form)) {
            if (find(holder, attachment.name()).isEmpty()) {
                add(holder, attachment);
            }
            remove(form, attachment.name());
        }
    }

    @Override
    public Set<String> forgetForms(Instant before) {
        long time = before.toEpochMilli();
        var forgotten =
                new HashSet<>(
                        sql.list(
                                "SELECT DISTINCT hash FROM attachment WHERE page = '' AND added <"
                                        + " ?",
                                row -> row.getString(1),
                                time));
        sql.run("DELETE FROM attachment WHERE page = '' AND added < ?", time);
        forgotten.removeIf(this::isHeld);
        forgotten.forEach(this::forgetWords);
        return forgotten;
    }

    private void forgetWords(String hash) {
        sql.run("DELETE FROM attachment_words WHERE hash = ?", hash);
    }

    @Override
    public List<OfPage> ofPages() {
        return sql.list(
                "SELECT name, hash, type, size, width, height, alt, author, added, page"
                        + " FROM attachment WHERE page <> '' ORDER BY page, name",
                row -> new OfPage(new PageId(row.getString(10)), attachment(row)));
    }

    @Override
    public Set<String> hashes() {
        return new HashSet<>(
                sql.list("SELECT DISTINCT hash FROM attachment", row -> row.getString(1)));
    }

    @Override
    public boolean isHeld(String hash) {
        return sql.first(
                        "SELECT 1 FROM attachment WHERE hash = ? LIMIT 1",
                        row -> row.getInt(1),
                        hash)
                .isPresent();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        var page = row.getString(1);
        return page.isEmpty()
                ? new Holder.OfForm(row.getString(2), row.getString(3))
                : new Holder.OfPage(new PageId(page));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        var file =
                new KeptFile(
                        row.getString(2),
                        Rows.coded(AttachmentType.class, row.getString(3)),
                        row.getLong(4),
                        row.getInt(5),
                        row.getInt(6));
        return new Attachment(
                new AttachmentName(row.getString(1)),
                file,
                row.getString(7),
                row.getString(8),
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
