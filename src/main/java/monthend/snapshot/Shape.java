package monthend.snapshot;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a field must look like, and the value it then stands for.
 *
 * @param wanted in words that finish the sentence "it must be …"
 * @param parse the value, or nothing if the field does not look like that
 * @param standIn what the reading of a row goes on with after a complaint; no one ever sees it
 */
record Shape<T>(String wanted, Function<String, Optional<T>> parse, T standIn) {

    Optional<T> of(String field) {
        return parse.apply(field);
    }
}
