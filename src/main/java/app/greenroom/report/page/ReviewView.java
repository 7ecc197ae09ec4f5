package app.greenroom.report.page;

import java.util.List;

/**
 * What a review's page shows, as its templates read it; see {@link ReportView} for the manner. {@link ReviewViews} makes it.
 *
 * @param head what it is a review of
 * @param script the page's only script; empty on paper
 * @param sound the sound, if the page carries it
 * @param overview the whole recording on one line of time
 * @param answers the answers, in a table and one by one
 * @param whole what could be better in the whole
 * @param lists every moment, kind by kind
 * @param mocks what only a mock interview has
 */
record ReviewView(
        Head head,
        Script script,
        Sound sound,
        Overview overview,
        Answers answers,
        Whole whole,
        List<Moments> lists,
        List<Mock> mocks) {

    /**
     * What it is a review of.
     *
     * @param name what a browser's tab says
     * @param title the recording's name
     * @param length how long it is, as a sentence
     */
    record Head(String name, String title, String date, String length, String headline, List<String> notes) {}

    /** A script, and its SHA-256 in Base64, by which the page's policy knows it. */
    record Script(String text, String hash) {}

    /** The sound, and whether there is any. */
    record Sound(boolean carried, List<Player> players) {}

    /** Where the sound comes from, and which pieces of the recording it holds, as "0-90.5,120-130". */
    record Player(String source, String pieces) {}

    /** The lanes, the last one the times, and what their marks mean. */
    record Overview(List<LaneRow> lanes, List<ReportView.Tag> legend) {}

    /** One lane of the overview. */
    record LaneRow(String name, String drawing, String words, List<Hot> spots) {}

    /** A place in a lane that can be pressed: {@code left} and {@code width} in per cent. */
    record Hot(String left, String width, String href, String label) {}

    /** The answers: whether there are any, a line of the table each, and a card each. */
    record Answers(boolean any, List<Row> rows, List<Card> cards) {}

    /** One line of the table. */
    record Row(
            int number,
            String shown,
            String from,
            Graded length,
            Graded fillers,
            Graded pauses,
            String words,
            Graded voice) {}

    /** A value with what it is worth: {@code word} says what {@code icon} shows, {@code range} how sure it is. */
    record Graded(String icon, String word, String text, String range) {}

    /** One answer with its strips. */
    record Card(
            Name name,
            Verdict verdict,
            When when,
            List<String> question,
            List<String> facts,
            List<Strip> strips,
            List<Better> better) {}

    /** What an answer is called: {@code title} is "Answer 3", {@code play} is what its button does. */
    record Name(int number, String title, String play) {}

    /** What its length is worth: {@code grade} is a class of the style sheet, {@code word} says what {@code icon} shows. */
    record Verdict(String grade, String icon, String word, String sentence) {}

    /** When it was: {@code times} for people, {@code start} and {@code end} in seconds for the script. */
    record When(String times, String start, String end) {}

    /** A stretch of the recording drawn large, with what can be pressed in it. */
    record Strip(String from, String to, String level, String talk, String axis, String words, List<Flag> flags) {}

    /** A moment on a strip. {@code size} is "small" where there is no room for its word. */
    record Flag(String kind, String size, int row, String left, String text, String label, String start, String end) {}

    /**
     * What is true of the whole.
     *
     * @param measured whether anything was heard or seen
     * @param better what could be better
     * @param pictures one picture, if there is one
     */
    record Whole(boolean measured, List<Better> better, List<ReportView.Seen> pictures) {}

    /** Something that could be better, and what to do. */
    record Better(String icon, String word, String area, String sentence, List<String> fix) {}

    /** All moments of a kind. */
    record Moments(String title, List<Flag> list) {}

    /**
     * What only a mock interview has.
     *
     * @param company with whom it was held
     * @param points what to work on
     * @param well what went well
     * @param trends drawings of numbers beside earlier ones
     */
    record Mock(
            String company,
            List<String> points,
            List<String> well,
            List<Put> asked,
            List<Trend> trends,
            List<String> practised) {
        /** Whether there is anything to compare with; an empty sheet says nothing. */
        boolean compared() {
            return !trends.isEmpty() || !practised.isEmpty();
        }
    }

    /** A question as it was put; {@code story} says which parts of a story were ticked. */
    record Put(String from, String kind, String text, List<String> story, List<String> calm, List<String> remarks) {}

    /** A number beside earlier ones. */
    record Trend(String title, String drawing, String sentence) {}
}
