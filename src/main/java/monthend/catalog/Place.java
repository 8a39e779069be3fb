package monthend.catalog;

/** Where something stands in a catalogue file, so that a wrong one can be found; lines from 1. */
record Place(String file, int line) {

    UnreadableInputException wrong(String sentence) {
        return new UnreadableInputException(file + " line " + line + ": " + sentence);
    }
}
