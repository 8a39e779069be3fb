package monthend.check;

import java.util.List;

/** All figures that a run is proved by (V1–V4, V8, P5): it is right only if every one agrees. */
public record Reconciliation(List<Figure> figures) {

    public Reconciliation {
        figures = List.copyOf(figures);
    }

    public List<Figure> differences() {
        return figures.stream().filter(figure -> !figure.agrees()).toList();
    }

    /** Throws with the figures that do not agree: a run that does not add up must not end well. */
    public void requireAgreement() {
        if (figures.isEmpty()) {
            throw new IllegalStateException("nothing was compared");
        }
        if (!differences().isEmpty()) {
            throw new DoesNotAddUpException(differences());
        }
    }
}
