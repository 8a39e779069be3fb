package monthend.report.run;

import java.util.Set;

/** The lists beside the page that its figures are made of; a draft has not all of them yet. */
record Lists(RunReport report) {

    private static final Set<String> OF_POSTED = Set.of("manifest.csv", "journal.csv");

    /** Points to a list where it is there. */
    String link(String list, String content) {
        return report.isDraft() && OF_POSTED.contains(list) ? content : Html.link(list, content);
    }
}
