package app.greenroom.spark;

import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * The main method that {@code spark-submit} starts. It exits with 0 when all recordings were reviewed whole, with 2 when some could not
 * be, or the folder not be read or the table not be written, and with 64 when it was asked wrongly, as {@code review --batch} does.
 */
public final class ReviewCohort {
    private static final int COULD_NOT_CHECK = 2;
    private static final int USAGE = 64;

    private ReviewCohort() {}

    /** Reviews what the arguments name. */
    public static void main(String[] arguments) throws IOException {
        Optional<Cohort> cohort = Cohort.of(arguments);
        if (cohort.isEmpty()) {
            System.err.println("Usage: " + Cohort.USAGE);
            System.exit(USAGE);
            return;
        }
        int status;
        try (SparkSession spark = SparkSession.builder().appName("Greenroom").getOrCreate()) {
            status = review(spark, cohort.get());
        }
        System.exit(status);
    }

    /** Reviews it, says what came of it, and gives the exit status. */
    static int review(SparkSession spark, Cohort cohort) {
        try {
            CohortReview.Count count = new CohortReview(spark, cohort).run();
            System.err.println("Table written: " + cohort.table() + " (" + count.recordings() + " recordings, "
                    + count.incomplete() + " could not be reviewed whole)");
            return count.incomplete() == 0 ? 0 : COULD_NOT_CHECK;
        } catch (CohortReview.BegunException e) {
            System.err.println(e.getMessage());
            return USAGE;
        } catch (Exception e) { // Spark's own are checked, and not declared
            System.err.println("The folder could not be read, or the table not be written: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + ". What was done is kept; go on by --resume.");
            return COULD_NOT_CHECK;
        }
    }
}
