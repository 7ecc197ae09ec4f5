package app.greenroom.report.page;

import java.util.List;

/**
 * What a page shows, as its templates read it. Every string is plain text that the template escapes, but for the
 * drawings ({@code icon}, {@code drawing}, {@code meter}), which are finished markup. A list of at most one entry stands
 * for what may be missing, because a template can walk a list. {@link ReportViews} makes it.
 *
 * @param dense whether there is so much to show that paper must be saved
 * @param heading the verdict, and what it is about
 * @param todo what to do first and after that; lists without steps are left out
 * @param nothing what to say where there is nothing to do
 * @param changed what is different from the last good check, if there was one
 * @param evidence what was seen, heard and probed; empty where nothing was
 * @param cards one for each area
 * @param columns the same cards in two columns of about the same length, for renderers that cannot break columns
 */
record ReportView(
        boolean dense,
        Heading heading,
        List<Todo> todo,
        String nothing,
        List<Changed> changed,
        List<Evidence> evidence,
        List<Card> cards,
        List<List<Card>> columns) {

    /** How good something is: its class name in the style sheets, its drawing and its word, such as "Not ready". */
    record Sign(String grade, String icon, String word) {}

    /** The verdict in one sentence, when it ran, and what was judged. */
    record Heading(Sign sign, String headline, String date, List<Subject> subjects) {}

    /** The camera picture, the sound strip and what the network did, each if there is one. */
    record Evidence(List<Seen> pictures, List<Heard> strips, List<Probed> networks) {}

    /** Something that was judged. */
    record Subject(String role, String name) {}

    /** Things to do under one title; {@code id} names the section. */
    record Todo(String id, String title, List<Step> steps) {}

    /** What is different, one sentence each. */
    record Changed(String title, List<String> sentences) {}

    /** One thing to do, why, and for which areas. */
    record Step(Sign sign, String text, String why, String areas) {}

    /** The camera picture and its marks in words. */
    record Seen(String drawing, String description, List<Tag> tags) {}

    /** One kind of mark in words; {@code word} is empty where the label says it all. */
    record Tag(String icon, String word, String label) {}

    /** The sound strip, its story in words, and what its colours and shapes mean. */
    record Heard(String drawing, String summary, List<Tag> legend) {}

    /**
     * The network: what it is good enough for, the way as a drawing, round trips with their story in words and their signs,
     * and days beside today. A drawing that is missing is empty.
     */
    record Probed(
            List<String> quality,
            String path,
            String trips,
            String story,
            List<Tag> legend,
            String days,
            List<String> usual) {}

    /** One area: its leading finding, then the others. {@code size} is "long" for a card that may be broken on paper. */
    record Card(
            String id,
            String title,
            Sign sign,
            String size,
            List<Integer> score,
            List<Entry> lead,
            List<Entry> others) {}

    /** One finding; {@code record} says how often such a finding was right. */
    record Entry(
            Sign sign,
            String sentence,
            List<String> obstacle,
            List<Reading> readings,
            List<String> record,
            List<String> fix) {}

    /** One measured number beside its limit. */
    record Reading(String label, String value, String meter, List<String> ranges, List<String> source) {}
}
