package monthend.check;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a written e-invoice says, by place, as read back from its bytes: {@code
 * LegalMonetaryTotal/PayableAmount}, {@code Line[3]/Price/PriceAmount}, and attributes as {@code
 * …/@currencyID}.
 *
 * <p>UBL invoices and credit notes have the same places. A place that is written twice where it can
 * stand once only is marked {@code (2)}, so that nothing is hidden behind something else.
 */
record WrittenFigures(Map<String, String> byPlace) {

    private static final Set<String> NUMBERED =
            Set.of("Line", "TaxTotal", "TaxSubtotal", "InvoiceRow", "VatSpecificationDetails");
    private static final Map<String, String> SAME = Map.of(
            "InvoiceLine", "Line",
            "CreditNoteLine", "Line",
            "InvoicedQuantity", "Quantity",
            "CreditedQuantity", "Quantity",
            "InvoiceTypeCode", "TypeCode",
            "CreditNoteTypeCode", "TypeCode");

    static WrittenFigures read(byte[] document) {
        var reader = new Reader();
        try {
            SafeXml.read(document, reader);
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("the document cannot be read back", e);
        }
        return new WrittenFigures(Collections.unmodifiableMap(reader.found));
    }

    /** An element that is being read: its place, and how many of each name it has had so far. */
    private record Open(String place, Map<String, Integer> counts) {}

    private static final class Reader extends DefaultHandler {

        private final Map<String, String> found = new LinkedHashMap<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private boolean leaf;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            var place = open.isEmpty() ? "" : place(open.getFirst(), SAME.getOrDefault(name, name));
            open.push(new Open(place, new HashMap<>(4)));
            for (var i = 0; i < attributes.getLength(); i++) {
                put(place + "/@" + attributes.getLocalName(i), attributes.getValue(i));
            }
            text.setLength(0);
            leaf = true;
        }

        private static String place(Open parent, String name) {
            var count = parent.counts().merge(name, 1, Integer::sum);
            var within = parent.place().isEmpty() ? name : parent.place() + "/" + name;
            if (NUMBERED.contains(name)) {
                return within + "[" + count + "]";
            }
            return count == 1 ? within : within + "(" + count + ")";
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            var place = open.pop().place();
            if (leaf) {
                put(place, text.toString().strip());
            }
            leaf = false;
        }

        private void put(String place, String value) {
            found.put(place, value);
        }
    }
}
