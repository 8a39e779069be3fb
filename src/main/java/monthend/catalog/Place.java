package monthend.catalog;

/** Where something stands in a catalogue file, so that a wrong one can be found; lines from 1. */
record Place(String file, int line) {

    /** The sentence is one line, whatever it quotes from the file. */
    UnreadableInputException wrong(String sentence) {
        var oneLine = sentence.replaceAll("\\p{Cntrl}", " ");
        return new UnreadableInputException(file + " line " + line + ": " + oneLine);
    }
}
