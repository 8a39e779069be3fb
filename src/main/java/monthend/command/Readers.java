package monthend.command;

import monthend.calendar.BillingMonth;
import monthend.check.Checking;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;

/** How the words for years, months and days are read. */
final class Readers {

    private Readers() {}

    /** The month that a settlement closes: August of its year (U5). */
    static BillingMonth august(Year year) {
        return new BillingMonth(YearMonth.of(year.getValue(), Month.AUGUST));
    }

    static final class OfMonth implements ITypeConverter<BillingMonth> {

        @Override
        public BillingMonth convert(String word) {
            try {
                return BillingMonth.parse(word);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + word + "' is not a month such as 2026-10");
            }
        }
    }

    static final class OfYear implements ITypeConverter<Year> {

        @Override
        public Year convert(String word) {
            try {
                return Year.parse(word);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + word + "' is not a year such as 2026");
            }
        }
    }

    static final class OfChecking implements ITypeConverter<Checking> {

        @Override
        public Checking convert(String word) {
            try {
                return Checking.ofCode(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + word + "' is neither all nor sample");
            }
        }
    }

    static final class OfDay implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + word + "' is not a day such as 2026-11-01");
            }
        }
    }
}
