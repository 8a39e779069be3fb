package monthend.report.run;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of the page; whatever comes from outside is text, and never an element. */
final class Html {

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    static String link(String to, String content) {
        return "<a href=\"" + text(to) + "\">" + content + "</a>";
    }

    static String code(String content) {
        return element("code", text(content));
    }

    /** A part of the page with a heading of its own, which others can point to. */
    static String section(String id, String heading, String content) {
        return "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-h\">\n<h2 id=\"" + id
                + "-h\">" + heading + "</h2>\n" + content + "</section>\n";
    }

    /** A column: its heading, and whether it holds figures. */
    record Column(String heading, Kind kind) {

        enum Kind {
            WORDS("words"),
            FIGURES("figures"),
            BAR("bars");

            private final String style;

            Kind(String style) {
                this.style = style;
            }
        }

        static Column words(String heading) {
            return new Column(heading, Kind.WORDS);
        }

        static Column figures(String heading) {
            return new Column(heading, Kind.FIGURES);
        }

        static Column bar(String heading) {
            return new Column(heading, Kind.BAR);
        }
    }

    /**
     * A table; the first cell of a row names it. A narrow window shows each row as a card, which
     * names its cells; the roles say that it is a table all the same.
     */
    static String table(String caption, List<Column> columns, Stream<List<String>> rows) {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + text(caption)
                + "\"><table role=\"table\">\n<caption>" + text(caption)
                + "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"
                + columns.stream().map(Html::heading).collect(Collectors.joining())
                + "</tr></thead>\n<tbody role=\"rowgroup\">\n"
                + rows.map(row -> row(columns, row)).collect(Collectors.joining())
                + "</tbody></table></div>\n";
    }

    private static String row(List<Column> columns, List<String> cells) {
        var row = new StringBuilder("<tr role=\"row\">");
        for (var i = 0; i < cells.size(); i++) {
            var told = told(columns.get(i)) + cells.get(i);
            row.append(
                    i == 0
                            ? "<th scope=\"row\" role=\"rowheader\"" + told + "</th>"
                            : "<td role=\"cell\"" + told + "</td>");
        }
        return row.append("</tr>\n").toString();
    }

    /** How a cell looks, and what a card calls it. */
    private static String told(Column column) {
        return " class=\"" + column.kind().style + "\" data-column=\"" + text(column.heading())
                + "\">";
    }

    /** A bar needs no heading for those who see it. */
    private static String heading(Column column) {
        var heading = text(column.heading());
        return "<th scope=\"col\" role=\"columnheader\" class=\"" + column.kind().style + "\">"
                + (column.kind() == Column.Kind.BAR
                        ? "<span class=\"unseen\">" + heading + "</span>"
                        : heading)
                + "</th>";
    }
}
