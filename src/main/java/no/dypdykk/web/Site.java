package no.dypdykk.web;

import gg.jte.models.runtime.JteModel;

import io.javalin.http.Context;

import no.dypdykk.core.people.Asker;
import no.dypdykk.web.Shell.Meta;

import java.util.function.Function;
import java.util.function.Supplier;

/// Sends pages: chooses the reader's words and colours, draws the template, keeps what it drew.
public final class Site {
    private final Assets assets;
    private final String origin;
    private final PageCache cache;
    private final Authentication authentication;

    /// @param origin how readers reach the server, without a slash at the end
    public Site(Assets assets, String origin, PageCache cache, Authentication authentication) {
        this.assets = assets;
        this.origin = origin;
        this.cache = cache;
        this.authentication = authentication;
    }

    /// A page as it is about to be drawn.
    ///
    /// @param template makes the drawing from the frame round it
    public record Shown(Shell.Meta meta, Function<Shell, JteModel> template) {}

    public String origin() {
        return origin;
    }

    /// Sends a page that depends on nothing but the store, `key`, the reader's choices and role. It
    /// cannot hold a form.
    public void send(Context context, String key, Function<Texts, Shown> make) {
        Reader reader = Reader.of(context);
        Visitor visitor = Visitor.shared(authentication.session(context).asker());
        Responses.send(
                context,
                cache.get(
                        reader.key() + visitor.key() + key,
                        () -> Answer.keptHtml(draw(reader, visitor, make.apply(reader.texts())))),
                visitor);
    }

    /// Sends something other than a page that depends on nothing but the store and `key`.
    public void sendKept(Context context, String key, Supplier<Answer> make) {
        Responses.send(context, cache.get(key, make));
    }

    /// Sends a page that is different each time.
    public void sendFresh(Context context, int status, Function<Texts, Shown> make) {
        Reader reader = Reader.of(context);
        Session session = authentication.session(context);
        Visitor visitor = Visitor.alone(session.asker(), () -> session.csrf(context));
        String html = draw(reader, visitor, make.apply(reader.texts()));
        Responses.send(context, Answer.html(status, html), visitor);
    }

    /// Sends a page that is nobody's but the reader's: not kept by browsers, not found by search
    /// engines.
    ///
    /// @param words `.title` and `.lead` after it are texts that say what the page is
    public void sendPrivate(
            Context context,
            int status,
            String words,
            String path,
            Function<Shell, JteModel> template) {
        context.header("Cache-Control", "no-store");
        sendFresh(
                context,
                status,
                texts ->
                        new Shown(
                                Meta.plain(
                                                texts.get(words + ".title"),
                                                texts.get(words + ".lead"),
                                                path,
                                                Nav.NONE)
                                        .unindexed(),
                                template));
    }

    /// A page for someone whose request could not be read.
    Answer unrouted(int status, Function<Texts, Shown> make) {
        Reader reader = Reader.UNKNOWN;
        Visitor visitor = Visitor.shared(new Asker.Nobody());
        return Answer.html(status, draw(reader, visitor, make.apply(reader.texts())));
    }

    private String draw(Reader reader, Visitor visitor, Shown shown) {
        var shell =
                new Shell(assets, origin, reader.texts(), reader.scheme(), shown.meta(), visitor);
        return shown.template().apply(shell).render();
    }
}
