package monthend.document.pdf;

import org.joda.money.Money;

/** A row of the table of lines, and what the lines up to and including it add up to. */
record Row(Block block, Money sum) {

    boolean keepsWithNext() {
        return block.keep() == Block.Keep.WITH_NEXT;
    }
}
