package no.dypdykk.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

import no.dypdykk.core.text.SafeHtml;

/// Safe HTML as a template writes it: `${Markup.of(view.body())}`. The only way past escaping.
public record Markup(SafeHtml html) implements Content {
    public static Markup of(SafeHtml html) {
        return new Markup(html);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html.toString());
    }
}
