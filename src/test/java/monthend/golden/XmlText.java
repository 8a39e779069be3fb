package monthend.golden;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/** An e-invoice as its receiver reads it: the texts at paths of element names. */
final class XmlText {

    private final Document document;

    XmlText(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            this.document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new IllegalStateException("no XML", e);
        }
    }

    /** The text at a path from the root, such as {@code LegalMonetaryTotal/PayableAmount}. */
    String one(String path) {
        return all(path).getFirst();
    }

    /** The texts at a path, none if there is nothing. */
    List<String> all(String path) {
        var found = List.of(document.getDocumentElement());
        for (var name : path.split("/", -1)) {
            found = found.stream().flatMap(one -> children(one, name).stream()).toList();
        }
        return found.stream().map(Element::getTextContent).toList();
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }
}
