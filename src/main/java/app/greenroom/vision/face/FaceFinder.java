package app.greenroom.vision.face;

import app.greenroom.capture.Frame;
import app.greenroom.vision.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Finds every face in a frame, the largest first.
 *
 * <p>The detector looks at the whole frame and at three square tiles of it, so that small faces are large enough for its
 * input, and at small tiles where those show nobody. What is dark is brightened first, each view and each face by itself, see
 * {@link Lift}: where one way shows nobody, the next one is tried, of a live camera in turn. A small face must stand a closer
 * look, and what the detector proposes counts only when the mesh, fitted twice (the second time to the crop that the first
 * fit gives), says that a face is there. From then on a face is followed by its mesh alone,
 * in every frame of a live camera but those at which the detector looks: there it is taken to be where it was.
 *
 * <p>One view costs the detector several times what the mesh costs, so that a live camera's frame gets one at most: while
 * every face is followed the whole frame once a second, and half a second later a tile; while one is missing a view in
 * each frame, the whole frame every other time. The first frame gets them all at once, and so does one that comes so late,
 * or in which a face is lost so long after the last look, that there was time for them; the small tiles, which are many,
 * at most once a second, and of a live camera one by one.
 */
public final class FaceFinder implements AutoCloseable {
    /** Seconds between the detector's views while every face is followed. */
    static final double LOOK_EVERY = 0.5;

    /** Seconds between its views while a face is missing: a frame of a live camera. */
    private static final double SEARCH_EVERY = 0.03;

    private static final double TOLERANCE = 0.005; // times are rounded
    private static final double FAR = 0.06; // of a face's width from frame to frame
    private static final double THERE = 0.02; // likewise, from fit to fit
    private static final int CATCHING_UP = 6; // more fits at most
    private static final int TILES = 3;
    private static final double PRESENT = 0.5;
    private static final double SAME_FACE = 0.3;
    private static final double PART_OF_A_FACE = 0.7; // inside a larger one, which may look like two in hard light
    private static final double SMALL = 0.12; // of the frame's height
    private static final double CLOSER = 4; // sides of a closer look, in faces
    private static final double SURE = 0.6; // the detector's score from a closer look
    private static final double SMALL_LOOK_EVERY = 1; // seconds
    private static final double LEAST_TILE = 90; // pixels; the larger tiles show as much of a smaller picture
    private static final double STRIP = 4; // sides
    private static final double LIVE = 0.06; // seconds between frames; the next one does not wait for many views

    private static final double SELDOM = 5; // seconds between looks for small faces
    private static final double GONE =
            10; // seconds without anybody, after which glances look for small faces less often

    private final boolean glances;
    private final FaceDetector detector = new FaceDetector();
    private final FaceMesh mesh = new FaceMesh();
    private List<Face> tracked = List.of();
    private double lastLook = Double.NEGATIVE_INFINITY;
    private double lastSmallLook = Double.NEGATIVE_INFINITY;
    private double lastFrame = Double.NEGATIVE_INFINITY;
    private double lastSeen = Double.NEGATIVE_INFINITY;
    private int turn;
    private int inVain; // looks that showed nobody
    private boolean looked;

    /** Finds everybody as soon as they come. */
    public FaceFinder() {
        this(false);
    }

    /**
     * @param glances whether it is enough to know that somebody is there: while a face is followed nobody else is looked for, and who
     *     sits far away is found some seconds later, after a while in which nobody was there
     */
    public FaceFinder(boolean glances) {
        this.glances = glances;
    }

    /** The faces in {@code frame}, the largest first. Frames come in the order of their times. */
    public List<Face> find(Frame frame) {
        boolean live = !isDue(frame.time(), lastFrame, LIVE);
        lastFrame = frame.time();
        List<Face> faces = new ArrayList<>();
        boolean lost = false;
        if (live && !tracked.isEmpty() && due(frame.time(), false) > 0) {
            faces.addAll(
                    tracked); // a live camera's next frame does not wait for both nets, and a head moves little in one
        } else {
            for (Face face : tracked) {
                lost |= !add(faces, follow(frame, face), frame);
            }
        }
        turn = lost ? 0 : turn;
        Set<Crop> views = views(frame, due(frame.time(), lost || tracked.isEmpty()));
        looked = !views.isEmpty();
        if (looked) {
            lastLook = frame.time();
            if (live) {
                // One way more after each round of all views, lest each view is always looked at in the same way.
                int round = 2 * (TILES + smallTiles(frame).size());
                int way = (inVain + Math.floorDiv(inVain, round)) % Lift.WAYS;
                search(frame, views, view -> Lift.inTurn(frame, view, way), faces);
                inVain = faces.isEmpty() ? inVain + 1 : 0;
            } else {
                if (faces.isEmpty()) {
                    searchInEveryWay(frame, views, faces);
                } else if (!glances) { // somebody else may have come
                    search(frame, views, view -> Lift.ofView(frame, view, 0), faces);
                }
                if (faces.isEmpty() && isDue(frame.time(), lastSmallLook, smallLookEvery(frame.time()))) {
                    lastSmallLook = frame.time();
                    searchInEveryWay(frame, smallTiles(frame), faces);
                }
            }
        }
        faces.sort(Comparator.comparingDouble(Face::area).reversed());
        faces.removeIf(face -> faces.stream()
                .anyMatch(f -> f.area() > face.area() && face.box().inside(f.box()) > PART_OF_A_FACE));
        tracked = List.copyOf(faces);
        if (!tracked.isEmpty()) {
            lastSeen = frame.time();
        }
        return tracked;
    }

    private double smallLookEvery(double time) {
        return glances && time - lastSeen > GONE ? SELDOM : SMALL_LOOK_EVERY;
    }

    /** Where a face is now. One that has gone far is caught up with at once, not over the next frames. */
    private Face follow(Frame frame, Face face) {
        Face last = face;
        Face again = mesh.fit(frame, face.crop());
        for (int i = 0; i < CATCHING_UP && again.presence() >= PRESENT; i++) {
            if (gone(last, again) < (i == 0 ? FAR : THERE)) {
                break;
            }
            last = again;
            again = mesh.fit(frame, again.crop());
        }
        return again;
    }

    /** How far, in widths of the face. */
    private static double gone(Face before, Face now) {
        double across = (now.left() + now.right() - before.left() - before.right()) / 2;
        double down = (now.top() + now.bottom() - before.top() - before.bottom()) / 2;
        return Math.hypot(across, down) / now.width();
    }

    private static boolean isDue(double time, double last, double every) {
        return time < last || time - last >= every; // an earlier time: another recording begins
    }

    private void searchInEveryWay(Frame frame, Collection<Crop> views, List<Face> faces) {
        for (int each = 0; each < Lift.WAYS && faces.isEmpty(); each++) {
            int which = each;
            search(frame, views, view -> Lift.ofView(frame, view, which), faces);
        }
    }

    private void search(Frame frame, Collection<Crop> views, ToDoubleFunction<Crop> lift, List<Face> faces) {
        List<Face> followed = List.copyOf(faces);
        for (FaceDetector.Detection detection : detector.detect(frame, views, lift)) {
            if (followed.stream().anyMatch(f -> f.box().overlap(detection.box()) > SAME_FACE)) {
                continue;
            }
            Optional<FaceDetector.Detection> sure = detection.box().height() < SMALL * frame.height()
                    ? closer(frame, detection)
                    : Optional.of(detection);
            if (sure.isPresent()) {
                Face first = mesh.fit(frame, sure.get().crop());
                if (faces.stream().noneMatch(f -> f.overlap(first) > SAME_FACE)) {
                    add(faces, mesh.fit(frame, first.crop()), frame);
                }
            }
        }
    }

    /** A small face is a few samples high in a tile, and clutter looks like one: it must stand a closer look. */
    private Optional<FaceDetector.Detection> closer(Frame frame, FaceDetector.Detection detection) {
        Box box = detection.box();
        double side = CLOSER * Math.max(box.width(), box.height());
        Crop crop = new Crop((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2, side, side, 0);
        double lift = Lift.ofFace(frame, detection.crop());
        return detector.detect(frame, List.of(crop), view -> lift).stream()
                .filter(d -> d.score() >= SURE && d.box().overlap(box) > SAME_FACE)
                .findFirst();
    }

    /** Whether the detector looked at the last frame. */
    public boolean looked() {
        return looked;
    }

    /** Forgets the faces it follows: the next frame has nothing to do with the last. */
    public void restart() {
        tracked = List.of();
        lastLook = Double.NEGATIVE_INFINITY;
        lastSmallLook = Double.NEGATIVE_INFINITY;
        lastFrame = Double.NEGATIVE_INFINITY;
        lastSeen = Double.NEGATIVE_INFINITY;
        turn = 0;
        inVain = 0;
    }

    /** For how many views there was time since the last look. */
    private int due(double time, boolean missing) {
        double since = time - lastLook;
        if (since < 0) { // another recording begins
            return 1 + TILES;
        }
        return (int) Math.min(1 + TILES, (since + TOLERANCE) / (missing ? SEARCH_EVERY : LOOK_EVERY));
    }

    private static boolean add(List<Face> faces, Face face, Frame frame) {
        boolean inside =
                face.right() > 0 && face.bottom() > 0 && face.left() < frame.width() && face.top() < frame.height();
        if (face.presence() < PRESENT || !inside || faces.stream().anyMatch(f -> f.overlap(face) > SAME_FACE)) {
            return false;
        }
        faces.add(face);
        return true;
    }

    /**
     * The whole frame in a square, and square tiles of it that overlap by at least their quarter: all of them, or as many as
     * are due in turn.
     */
    private Set<Crop> views(Frame frame, int due) {
        Set<Crop> views = new LinkedHashSet<>();
        if (due > TILES) {
            views.add(whole(frame));
            for (int i = 0; i < TILES; i++) {
                views.add(tile(frame, i));
            }
            return views;
        }
        for (int i = 0; i < due; i++, turn++) {
            views.add(turn % 2 == 0 ? whole(frame) : part(frame, turn / 2));
        }
        return views;
    }

    /** A tile; while nobody is followed the small ones have their turn too. */
    private Crop part(Frame frame, int number) {
        if (!tracked.isEmpty()) {
            return tile(frame, number % TILES);
        }
        List<Crop> small = smallTiles(frame);
        int one = number % (TILES + small.size());
        return one < TILES ? tile(frame, one) : small.get(one - TILES);
    }

    private static Crop whole(Frame frame) {
        double side = Math.max(frame.width(), frame.height());
        return new Crop(frame.width() / 2.0, frame.height() / 2.0, side, side, 0);
    }

    private static Crop tile(Frame frame, int number) {
        double w = frame.width();
        double h = frame.height();
        double whole = Math.max(w, h);
        double side = Math.max(Math.min(w, h), whole / 2);
        double middle = side / 2 + (whole - side) * number / (TILES - 1);
        return w >= h ? new Crop(middle, h / 2, side, side, 0) : new Crop(w / 2, middle, side, side, 0);
    }

    /** Tiles half as high as the frame, half overlapping, for faces that are too small for the larger ones. */
    private static List<Crop> smallTiles(Frame frame) {
        double side = Math.min(frame.width(), frame.height()) / 2.0;
        boolean strip = Math.max(frame.width(), frame.height()) > STRIP * Math.min(frame.width(), frame.height());
        if (strip || side < LEAST_TILE) {
            return List.of(); // no camera gives such a picture, and it would take very many tiles
        }
        int columns = (int) Math.ceil(2 * (frame.width() - side) / side) + 1;
        int rows = (int) Math.ceil(2 * (frame.height() - side) / side) + 1;
        List<Crop> tiles = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = side / 2 + (frame.width() - side) * column / Math.max(1, columns - 1);
                double y = side / 2 + (frame.height() - side) * row / Math.max(1, rows - 1);
                tiles.add(new Crop(x, y, side, side, 0));
            }
        }
        return tiles;
    }

    public long detectorRuns() {
        return detector.runs();
    }

    public long meshRuns() {
        return mesh.runs();
    }

    @Override
    public void close() {
        detector.close();
        mesh.close();
    }
}
