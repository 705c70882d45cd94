package no.dypdykk.core.text;

import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;

/// Teaches the parser `[[target]]` and `[[target|words]]`. The parser meets the inner pair of
/// brackets first; when a pair stands right outside it, all four belong to the wiki link. What
/// CommonMark itself reads as a link (a defined reference, an inline link) stays one.
///
/// The outer closing bracket is left to the parser, which then forgets the outer opening one, and
/// is taken out of the text when all is parsed. Were it consumed here, every wiki link would leave
/// an open bracket behind, and a paragraph of many links would cost the square of their number.
final class WikiLinkSyntax implements LinkProcessor, Parser.ParserExtension {
    /// Letters, digits and what joins them in slugs, addresses and ids; then maybe words.
    private static final Pattern FORM =
            Pattern.compile(
                    "([\\p{L}\\p{N}][\\p{L}\\p{N}/_.-]{0,199})(?:\\s*\\\\?\\|([^|]{1,500}))?");

    @Override
    public void extend(Parser.Builder builder) {
        builder.linkProcessor(this);
        builder.postProcessor(WikiLinkSyntax::withoutOuterBrackets);
        builder.customInlineContentParserFactory(new EscapedBracketFactory());
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        scanner.setPosition(link.afterTextBracket());
        if (!hasOuterBrackets(link, scanner) || isCommonMark(link, scanner, context)) {
            return LinkResult.none();
        }
        var match = FORM.matcher(link.text());
        if (!match.matches()) {
            return LinkResult.none();
        }
        ((Text) link.openingBracket().getPrevious()).setLiteral("");
        var words = match.group(2) == null ? null : match.group(2).replaceAll("\\s+", " ").strip();
        var written = words == null || words.isEmpty() ? null : words;
        return LinkResult.replaceWith(
                new WikiLink(match.group(1), written), link.afterTextBracket());
    }

    private static Node withoutOuterBrackets(Node document) {
        Nodes.walk(
                document,
                node -> {
                    if (node instanceof WikiLink
                            && node.getNext() instanceof Text rest
                            && rest.getLiteral().startsWith("]")) {
                        rest.setLiteral(rest.getLiteral().substring(1));
                    }
                });
        return document;
    }

    /// Moves the scanner behind the outer closing bracket.
    private static boolean hasOuterBrackets(LinkInfo link, Scanner scanner) {
        return link.marker() == null
                && link.openingBracket().getPrevious() instanceof Text outer
                && isBracket(outer)
                && !isBracket(outer.getPrevious())
                && !isImageMark(outer.getPrevious())
                && scanner.next(']');
    }

    private static boolean isBracket(@Nullable Node node) {
        return node instanceof Text text
                && !(node instanceof EscapedBracket)
                && text.getLiteral().equals("[");
    }

    private static boolean isImageMark(@Nullable Node node) {
        return node instanceof Text text && text.getLiteral().equals("!");
    }

    private static boolean isCommonMark(
            LinkInfo link, Scanner scanner, InlineParserContext context) {
        return scanner.peek() == '('
                || context.getDefinition(LinkReferenceDefinition.class, link.text()) != null;
    }

    /// Tells `\[` from `[`: both would be the same text to the link processor.
    static final class EscapedBracket extends Text {
        EscapedBracket() {
            super("[");
        }
    }

    private static final class EscapedBracketFactory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return EscapedBracketFactory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            var scanner = state.scanner();
            scanner.next();
            return scanner.next('[')
                    ? ParsedInline.of(new EscapedBracket(), scanner.position())
                    : ParsedInline.none();
        }
    }
}
