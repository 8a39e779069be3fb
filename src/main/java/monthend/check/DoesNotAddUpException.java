package monthend.check;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Figures of a run that should agree and do not: a fault of this program, never of the input. */
public final class DoesNotAddUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Figure> differences;

    public DoesNotAddUpException(List<Figure> differences) {
        super("The run does not add up: "
                + differences.stream().map(Figure::toString).collect(joining("; ")));
        this.differences = List.copyOf(differences);
    }

    public List<Figure> differences() {
        return differences;
    }
}
