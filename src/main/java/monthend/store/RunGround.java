package monthend.store;

import monthend.catalog.Catalog;
import monthend.check.Foundation;
import monthend.rating.Closing;

import java.util.List;
import java.util.Map;

/** What a run works payers out by: what it closes, at which prices, and what it builds on. */
public record RunGround(Closing closing, Catalog catalog, Foundation foundation) {

    /** The runs that it builds on, as statements name them. */
    Map<String, Object> parameters() {
        return parameters(foundation);
    }

    /** The runs that a run builds on, as statements name them. */
    static Map<String, Object> parameters(Foundation foundation) {
        return Map.of(
                "run", foundation.run(),
                "rows", foundation.rows(),
                "own", array(foundation.own()),
                "before", array(foundation.before()),
                "later", array(foundation.later()),
                "corrected", array(foundation.corrected()));
    }

    private static String[] array(List<String> runs) {
        return runs.toArray(String[]::new);
    }
}
