package monthend.catalog;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Some keys of a catalogue file with their values: those of one seller, one plan, one price. It
 * knows where it stands and what it is called, for the sentence that says what is wrong with it.
 */
final class YamlSection {

    /** What one of many sections is called by, as far as it has it. */
    private static final List<String> TOLD_APART_BY = List.of(
            "code",
            "metric",
            "prefix",
            "type",
            "first_unit",
            "seller",
            "category",
            "country",
            "from");

    private final Place place;
    private final String name;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    private YamlSection(Place place, String name) {
        this.place = place;
        this.name = name;
    }

    static YamlSection of(String file, String name, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw place(file, node).wrong(name + " must be keys with values");
        }
        var section = new YamlSection(place(file, node), name);
        mapping.getValue().forEach(section::put);
        return section;
    }

    private void put(NodeTuple entry) {
        var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        var keyPlace = place(place.file(), entry.getKeyNode());
        if (key.isBlank()) {
            throw keyPlace.wrong("a key of " + name + " must be a word");
        }
        if (values.put(key, entry.getValueNode()) != null) {
            throw keyPlace.wrong("key '" + key + "' stands twice in " + name);
        }
        places.put(key, keyPlace);
    }

    private static Place place(String file, Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    String name() {
        return name;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses keys that are not known, and misses those that are. */
    YamlSection holds(String... required) {
        return holds(List.of(required), List.of());
    }

    /** The same, where some of the keys may be left out. */
    YamlSection holds(List<String> required, List<String> optional) {
        var known = Stream.concat(required.stream(), optional.stream()).toList();
        for (var key : keys()) {
            if (!known.contains(key)) {
                throw unknown(key, String.join(", ", known));
            }
        }
        required.forEach(this::node);
        return this;
    }

    UnreadableInputException unknown(String key, String known) {
        return wrong(key, "unknown key '" + key + "' in " + name + "; known keys are " + known);
    }

    /** An error at the line of a key. */
    UnreadableInputException wrong(String key, String sentence) {
        return places.getOrDefault(key, place).wrong(sentence);
    }

    /** An error at the first line of the section. */
    UnreadableInputException wrong(String sentence) {
        return place.wrong(sentence);
    }

    CatalogValue value(String key) {
        return value(key, node(key));
    }

    <T> Optional<T> optional(String key, Function<CatalogValue, T> reading) {
        return has(key) ? Optional.of(reading.apply(value(key))) : Optional.empty();
    }

    /** The values of a list such as {@code [nb, sv]}; it has at least one. */
    List<CatalogValue> values(String key) {
        return items(key).stream().map(item -> value(key, item)).toList();
    }

    /** The keys below a key. */
    YamlSection section(String key) {
        return of(place.file(), key + ofName(), node(key));
    }

    Optional<YamlSection> optionalSection(String key) {
        return has(key) ? Optional.of(section(key)) : Optional.empty();
    }

    /** The items of a list, each called by its noun and what tells it apart: {@code plan YEAR}. */
    List<YamlSection> sections(String key, String noun) {
        return items(key).stream().map(item -> item(noun, item)).toList();
    }

    /** The same, where each begins on a day: the days ascend. */
    List<YamlSection> datedSections(String key, String noun) {
        var sections = sections(key, noun);
        for (var i = 1; i < sections.size(); i++) {
            var from = sections.get(i).value("from");
            if (!from.day().isAfter(sections.get(i - 1).value("from").day())) {
                throw from.wrong("the days of " + key + " must ascend");
            }
        }
        return sections;
    }

    /** The same, where each has a code of its own; in the order of the file. */
    <T> Map<String, T> byCode(String key, String noun, Function<YamlSection, T> reading) {
        var read = new LinkedHashMap<String, T>();
        for (var section : sections(key, noun)) {
            if (read.put(section.value("code").text(), reading.apply(section)) != null) {
                throw section.wrong("code", section.name() + " stands twice");
            }
        }
        return read;
    }

    private YamlSection item(String noun, Node node) {
        var unnamed = of(place.file(), noun + ofName(), node);
        return TOLD_APART_BY.stream()
                .map(unnamed.values::get)
                .flatMap(value -> value instanceof ScalarNode told ? Stream.of(told) : Stream.of())
                .findFirst()
                .map(told -> of(place.file(), noun + " " + told.getValue() + ofName(), node))
                .orElse(unnamed);
    }

    private List<Node> items(String key) {
        if (node(key) instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue();
        }
        throw wrong(key, key + ofName() + " must be a list of at least one item");
    }

    private CatalogValue value(String key, Node node) {
        return CatalogValue.of(place(place.file(), node), key + ofName(), node);
    }

    private Node node(String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> wrong("missing key '" + key + "' in " + name));
    }

    private String ofName() {
        return name.equals("the file") ? "" : " of " + name;
    }
}
