package monthend.trial;

import java.util.List;

/** Names of companies that there are not. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Nordlys", "Fjell", "Havn", "Skog", "Elv", "Bre", "Måke", "Ørn", "Sjø", "Åker", "Lind",
            "Gran", "Furu", "Berg", "Dal", "Vik", "Strand", "Holm", "Sund", "Ås");
    private static final List<String> SECOND = List.of(
            "Regnskap",
            "Bygg",
            "Handel",
            "Consulting",
            "Maskin",
            "Transport",
            "Design",
            "Mat",
            "Energi",
            "Helse",
            "Eiendom",
            "Verksted",
            "Media",
            "Teknikk",
            "Reise");

    private Names() {}

    static String company(Draw draw, String number) {
        return draw.of(FIRST) + " " + draw.of(SECOND) + " " + number;
    }
}
