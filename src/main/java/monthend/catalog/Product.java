package monthend.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What is sold: licences or use of a piece of software, on one of several plans, by code. */
public record Product(String code, Names names, Map<String, Plan> plans) {

    public Product {
        plans = Collections.unmodifiableMap(new TreeMap<>(plans));
    }
}
