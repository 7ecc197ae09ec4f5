package app.greenroom.report.page;

import java.util.List;

/**
 * What a review's page shows, as its templates read it; see {@link ReportView} for the manner. {@link ReviewViews} makes it.
 *
 * @param name what a browser's tab says
 * @param title the recording's name
 * @param length how long it is, as a sentence
 * @param script the page's only script; empty on paper
 * @param scriptHash its SHA-256 in Base64, by which the page's policy knows it
 * @param players the sound, if the page carries it
 * @param lanes the overview's lanes, the last one the times
 * @param measured whether anything was heard or seen
 * @param rows the answers' table
 * @param answers one card an answer
 * @param better what could be better in the whole
 * @param pictures one picture, if there is one
 * @param lists every moment, kind by kind
 * @param mocks what only a mock interview has
 * @param carriesVoice whether the page holds the sound
 */
record ReviewView(
        String name,
        String title,
        String date,
        String length,
        String headline,
        List<String> notes,
        String script,
        String scriptHash,
        List<Player> players,
        boolean carriesVoice,
        List<LaneRow> lanes,
        List<ReportView.Tag> legend,
        boolean measured,
        boolean table,
        List<Row> rows,
        List<Card> answers,
        List<Better> better,
        List<ReportView.Seen> pictures,
        List<Moments> lists,
        List<Mock> mocks) {

    /** The sound: where it comes from, and which pieces of the recording it holds, as "0-90.5,120-130". */
    record Player(String source, String pieces) {}

    /** One lane of the overview. */
    record LaneRow(String name, String drawing, String words, List<Hot> spots) {}

    /** A place in a lane that can be pressed: {@code left} and {@code width} in per cent. */
    record Hot(String left, String width, String href, String label) {}

    /** One line of the table. */
    record Row(
            int number,
            String shown,
            String from,
            String length,
            String lengthIcon,
            String lengthWord,
            String fillers,
            String range,
            String fillersIcon,
            String fillersWord,
            String pauses,
            String pausesIcon,
            String pausesWord,
            String words,
            String voice,
            String voiceIcon,
            String voiceWord) {}

    /** One answer with its strips; {@code title} is "Answer 3", {@code play} is what its button does. */
    record Card(
            int number,
            String title,
            String play,
            String grade,
            String icon,
            String word,
            String verdict,
            String times,
            String start,
            String end,
            List<String> question,
            List<String> facts,
            List<Strip> strips,
            List<Better> better) {}

    /** A stretch of the recording drawn large, with what can be pressed in it. */
    record Strip(String from, String to, String level, String talk, String axis, String words, List<Flag> flags) {}

    /** A moment on a strip. {@code size} is "small" where there is no room for its word. */
    record Flag(String kind, String size, int row, String left, String text, String label, String start, String end) {}

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
            List<String> practised) {}

    /** A question as it was put; {@code story} says which parts of a story were ticked. */
    record Put(String from, String kind, String text, List<String> story, List<String> calm, List<String> remarks) {}

    /** A number beside earlier ones. */
    record Trend(String title, String drawing, String sentence) {}
}
