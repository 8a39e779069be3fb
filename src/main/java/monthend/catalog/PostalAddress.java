package monthend.catalog;

import java.util.Optional;

/** Where post reaches a party (BG-5, BG-8). The country is an ISO 3166 code of two letters. */
public record PostalAddress(
        String line1, Optional<String> line2, String postalCode, String city, String country) {}
