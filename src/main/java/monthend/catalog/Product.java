package monthend.catalog;

import java.util.Map;

/** What is sold: licences or use of a piece of software, on one of several plans. */
public record Product(String code, Names names, Map<String, Plan> plans) {

    public Product {
        plans = Map.copyOf(plans);
    }
}
