package app.greenroom;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rendered pictures of four sitters with exact truth, which lie beside the project; without them tests are skipped. */
public final class Sitters {
    /** Their letters: A and D have dark skin, B and C light. */
    public static final List<String> ALL = List.of("A", "B", "C", "D");

    private Sitters() {}

    /**
     * A picture in many lights, poses and places.
     *
     * @param file where it lies
     * @param group what varies in it, such as {@code backlight}, {@code pitch} or {@code cutoff}
     * @param value of what varies, as it stands in the labels: a number, a word or a pair of numbers
     * @param sitters letters of those who are in it, as in {@code people}; none in an empty room
     * @param skin "dark" or "light", one for each sitter
     * @param tilt of the camera in degrees, positive when it looks up
     * @param horizontalView angle in degrees
     * @param window behind the person
     * @param ambient strength of the light from everywhere
     * @param clutter how much stands in the room, 0 (a plain one) to 3
     */
    public record Picture(
            Path file,
            String group,
            String value,
            List<String> sitters,
            List<String> skin,
            List<Person> people,
            double tilt,
            double horizontalView,
            List<Light> lights,
            Optional<Window> window,
            double ambient,
            int clutter) {

        /** Which of the four sits in it, the first of two; empty in an empty room. */
        public String sitter() {
            return sitters.isEmpty() ? "" : sitters.get(0);
        }
    }

    /**
     * Where somebody is in a picture; boxes and places in pixels, angles in degrees.
     *
     * @param faceBox left, top, right, bottom
     * @param headBox left, top, right, bottom, with the hair
     * @param eyes x and y of the sitter's left one, x and y of the right one
     * @param elevation of the camera above the eyes, negative below
     * @param azimuth of the camera
     * @param distance in centimetres
     * @param pitch of the face towards the camera
     * @param yaw of the face towards the camera
     */
    public record Person(
            List<Double> faceBox,
            List<Double> headBox,
            List<Double> eyes,
            double elevation,
            double azimuth,
            double distance,
            double pitch,
            double yaw) {}

    /** A lamp: azimuth and elevation in degrees as the sitter has it before them, and its strength. */
    public record Light(double azimuth, double elevation, double strength) {}

    /** A window behind the person: its luminance and its place sideways. */
    public record Window(double luminance, double x) {}

    /**
     * A picture in one of four postures at a known height of the camera.
     *
     * @param file where it lies
     * @param sitter a letter
     * @param elevation of the camera above the eyes in degrees, negative below
     * @param horizontalView angle in degrees
     * @param distance in centimetres
     * @param clutter how much stands in the room
     */
    public record Posture(
            Path file,
            String sitter,
            Held held,
            double elevation,
            double horizontalView,
            double distance,
            int clutter) {}

    /** How a head is held. */
    public enum Held {
        UPRIGHT("posture-up"),
        TURNED_TO_THE_CAMERA("posture-comp"),
        BENT_TO_THE_SCREEN("posture-bent"),
        RECLINED("posture-recl");

        private final String group;

        Held(String group) {
            this.group = group;
        }
    }

    /** The 186 pictures in many lights, poses and places. */
    public static List<Picture> pictures() throws IOException {
        Path folder = LabelledData.folder("sitters");
        return objects(LabelledData.labels(folder)).map(o -> picture(folder, o)).toList();
    }

    /** The 80 pictures in four postures. */
    public static List<Posture> postures() throws IOException {
        Path folder = LabelledData.folder("sitters");
        JsonArray labels = JsonParser.parseString(Files.readString(folder.resolve("postures.json")))
                .getAsJsonArray();
        return objects(labels).map(o -> posture(folder, o)).toList();
    }

    private static Picture picture(Path folder, JsonObject o) {
        JsonObject camera = o.getAsJsonObject("camera");
        JsonElement value = o.get("value");
        return new Picture(
                folder.resolve(text(o, "file")),
                text(o, "group"),
                value.isJsonPrimitive() ? value.getAsString() : value.toString(),
                texts(o, "sitters"),
                texts(o, "skin"),
                objects(o.getAsJsonArray("people")).map(Sitters::person).toList(),
                number(camera, "tilt_deg"),
                number(camera, "hfov_deg"),
                objects(o.getAsJsonArray("lights"))
                        .map(l -> new Light(number(l, "az"), number(l, "el"), number(l, "I")))
                        .toList(),
                Optional.of(o.get("window"))
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject)
                        .map(w -> new Window(number(w, "L"), number(w, "x"))),
                number(o, "ambient"),
                o.get("clutter").getAsInt());
    }

    private static Person person(JsonObject o) {
        JsonArray eyes = o.getAsJsonArray("eyes_px");
        return new Person(
                numbers(o.getAsJsonArray("face_box")),
                numbers(o.getAsJsonArray("head_box")),
                IntStream.range(0, 2)
                        .boxed()
                        .flatMap(i -> numbers(eyes.get(i).getAsJsonArray()).stream())
                        .toList(),
                number(o, "cam_elevation_deg"),
                number(o, "cam_azimuth_deg"),
                number(o, "cam_dist_cm"),
                number(o, "face_pitch_cam_deg"),
                number(o, "face_yaw_cam_deg"));
    }

    private static Posture posture(Path folder, JsonObject o) {
        String group = text(o, "group");
        Held held = List.of(Held.values()).stream()
                .filter(h -> h.group.equals(group))
                .findFirst()
                .orElseThrow();
        return new Posture(
                folder.resolve(text(o, "file")),
                text(o, "sitter"),
                held,
                number(o, "elevation"),
                number(o, "hfov"),
                number(o, "distance"),
                o.get("clutter").getAsInt());
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static String text(JsonObject o, String key) {
        return o.get(key).getAsString();
    }

    private static double number(JsonObject o, String key) {
        return o.get(key).getAsDouble();
    }

    private static List<Double> numbers(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsDouble)
                .toList();
    }

    private static List<String> texts(JsonObject o, String key) {
        return StreamSupport.stream(o.getAsJsonArray(key).spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
