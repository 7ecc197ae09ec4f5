package app.greenroom.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be reviewed.
 *
 * @param folder the recordings, in folders within it too: an address that Spark can read ({@code /data/mocks}, {@code s3a://…})
 * @param table where the rows are written, a folder of Parquet files
 * @param greenroom the program's jar, on the computer that asks
 * @param language the language of the causes, as a BCP 47 tag
 * @param resume whether to go on with a run that was ended
 */
record Cohort(String folder, String table, String greenroom, String language, boolean resume) {
    /** How it is asked for. */
    static final String USAGE = "ReviewCohort FOLDER TABLE --greenroom greenroom.jar [--language TAG] [--resume]";

    /**
     * Reads it.
     *
     * @return empty where the arguments are not as {@link #USAGE} says
     */
    static Optional<Cohort> of(String... arguments) {
        List<String> places = new ArrayList<>();
        String greenroom = "";
        String language = Locale.getDefault().toLanguageTag();
        boolean resume = false;
        for (int i = 0; i < arguments.length; i++) {
            boolean more = i + 1 < arguments.length;
            if (arguments[i].equals("--resume")) {
                resume = true;
            } else if (arguments[i].equals("--greenroom") && more) {
                greenroom = arguments[++i];
            } else if (arguments[i].equals("--language") && more) {
                language = arguments[++i];
            } else if (arguments[i].startsWith("-")) {
                return Optional.empty();
            } else {
                places.add(arguments[i]);
            }
        }
        return places.size() == 2 && !greenroom.isEmpty()
                ? Optional.of(new Cohort(places.get(0), places.get(1), greenroom, language, resume))
                : Optional.empty();
    }
}
