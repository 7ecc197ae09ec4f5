package app.greenroom.vision.pose;

import app.greenroom.capture.Frame;
import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.pose.LineSegments.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The straight edges of the room as they have been seen up to now.
 *
 * <p>A view that stays shows the same edges again and again, which makes them no truer: each is kept once. What is new, because
 * the person has moved aside, adds to them; what is seen only once in several looks was none of the room's. When the camera has
 * moved, most edges are elsewhere, and they are gathered anew. What speaks against the edges goes with them, and so does what two
 * seats told of the camera, as long as it stands. Used by one thread.
 */
public final class RoomView {
    private static final double TURNED = 3; // degrees by which the same edge may turn from look to look
    private static final double MOVED = 0.01; // of the picture's longer side
    private static final double SAME = 0.5; // of the edges' length, in the same view
    private static final double TELLING = 0.2; // of the picture's longer side: fewer edges tell nothing of a move
    private static final int FEW = 3; // looks after which an edge has to have been seen twice
    private static final int FORGOTTEN = 30; // looks after which an edge that is not seen any more is none
    private static final int MOST = 120; // edges, the longest
    private static final int WEIGH_EVERY = 5; // looks, where edges are as they were
    private static final double ANEW = 0.1; // of the edges, by which they may be more or fewer
    private static final double HALF_SURE = 4; // degrees of standard error
    private static final double HALVES_APART = 12; // degrees of pitch
    private static final int MANY = 5; // edges on both sides: fewer come and go before a bare wall, and tell nothing
    private static final double EYES_STAY =
            0.05; // of the picture's height, from where the two seats told of the camera
    private static final double AS_THE_FACE =
            0.07; // of growth: who moves the camera makes the face grow by much more than the room
    private static final int ZOOMED_FOR = 120; // looks, two minutes
    private static final double AWAY = 3; // seconds without a look in which somebody may move the camera

    private final LineSegments lines = new LineSegments();
    private final PastedRoom pasted = new PastedRoom();
    private List<Edge> edges = new ArrayList<>();
    private int looks;
    private int width;
    private int height;
    private double focal; // that is assumed
    private Optional<Gravity> gravity = Optional.empty();
    private Optional<Gravity> edgesTell = Optional.empty(); // when they were weighed
    private boolean halved;
    private int weighed; // how many
    private int unweighed; // looks since they were weighed
    private Optional<TwoSeats.Told> measured = Optional.empty();
    private int elsewhere; // looks in a row in which the eyes were not where they had been measured
    private double lastLook = Double.NaN;
    private List<Segment> before = List.of(); // of the last look
    private double eyesApart; // in pixels, in the last look
    private int zoomed; // looks for which the lens is not believed

    private record Edge(Segment segment, int seen, int last) {}

    /** Looks at a frame. */
    public void look(SegmentedFrame shot) {
        Frame frame = shot.frame();
        pasted.look(shot);
        stand(shot);
        List<Segment> found = lines.find(shot);
        boolean first = width == 0;
        boolean sameSize = frame.width() == width && frame.height() == height;
        width = frame.width();
        height = frame.height();
        focal = Lens.focal(shot.area().width(), shot.area().height());
        zoom(found, eyes(shot.face()), sameSize);
        if (!sameSize || !sameView(found)) {
            if (!first && (!sameSize || Math.min(edges.size(), found.size()) >= MANY)) {
                measured = Optional.empty();
            }
            edges = new ArrayList<>();
            edgesTell = Optional.empty();
            looks = 0;
        }
        looks++;
        for (Segment segment : found) {
            add(segment);
        }
        edges.removeIf(e -> looks - e.last() > FORGOTTEN);
        edges.sort(Comparator.comparingDouble((Edge e) -> e.segment().length()).reversed());
        if (edges.size() > MOST) {
            edges = new ArrayList<>(edges.subList(0, MOST));
        }
    }

    /** Weighs what has been seen; what is as it was, and costs the most of all that is measured, only now and then. */
    public void weigh() {
        List<Segment> trusted = edges.stream()
                .filter(e -> looks < FEW || e.seen() > 1)
                .map(Edge::segment)
                .toList();
        unweighed++;
        boolean known = unweighed < WEIGH_EVERY && Math.abs(trusted.size() - weighed) <= ANEW * weighed;
        if (!known || edgesTell.isEmpty()) {
            edgesTell = Optional.of(RoomEdges.gravity(trusted, width, height, focal));
            halved = edgesTell.get().pitchError() <= 2 * HALF_SURE && halved(trusted);
            weighed = trusted.size();
            unweighed = 0;
        }
        gravity = edgesTell.map(edges -> edges.doubted(doubts()));
        measured.ifPresent(seats -> gravity = gravity.map(edges -> edges.with(seats, width, height)));
    }

    /**
     * From now on this is known of the camera, also after {@link #restart}, until it may have been moved: until edges or eyes are
     * elsewhere for some looks, or nobody is before it for some seconds.
     */
    public void measured(TwoSeats.Told seats) {
        measured = Optional.of(seats);
        elsewhere = 0;
        lastLook = Double.NaN;
    }

    private void stand(SegmentedFrame shot) {
        Frame frame = shot.frame();
        Face face = shot.face();
        double time = frame.time();
        double eyeLine = (face.rightEyeY() + face.leftEyeY()) / 2 / frame.height();
        boolean there = measured.filter(seats -> Math.abs(eyeLine - seats.eyeLine()) <= EYES_STAY)
                .isPresent();
        elsewhere = there ? 0 : elsewhere + 1;
        if (elsewhere >= FEW || time < lastLook || time - lastLook > AWAY) {
            measured = Optional.empty();
        }
        lastLook = time;
    }

    private void zoom(List<Segment> found, double apart, boolean sameSize) {
        double grown = sameSize ? Zoom.between(before, found, Math.max(width, height)) : 1;
        if (grown != 1 && Math.abs(Math.log(apart / eyesApart / grown)) <= AS_THE_FACE) {
            zoomed = ZOOMED_FOR;
        }
        zoomed = Math.max(0, zoomed - 1);
        before = found;
        eyesApart = apart;
    }

    /** Whether either half is sure by itself, and of another pitch than the other one. */
    private boolean halved(List<Segment> trusted) {
        List<Segment> onTheLeft = half(trusted, true);
        List<Segment> onTheRight = half(trusted, false);
        if (Math.min(onTheLeft.size(), onTheRight.size()) < MANY) {
            return false;
        }
        Gravity left = RoomEdges.gravity(onTheLeft, width, height, focal);
        if (left.pitchError() > HALF_SURE) {
            return false; // the other one costs as much again
        }
        Gravity right = RoomEdges.gravity(onTheRight, width, height, focal);
        return right.pitchError() <= HALF_SURE && Math.abs(left.pitch() - right.pitch()) > HALVES_APART;
    }

    private List<Segment> half(List<Segment> trusted, boolean left) {
        return trusted.stream().filter(s -> s.x1() + s.x2() < width == left).toList();
    }

    private Set<RoomDoubt> doubts() {
        Set<RoomDoubt> doubts = pasted.doubts();
        if (halved) {
            doubts.add(RoomDoubt.HALVES);
        }
        if (zoomed > 0) {
            doubts.add(RoomDoubt.ZOOMED);
        }
        return doubts;
    }

    private static double eyes(Face face) {
        return Math.hypot(face.leftEyeX() - face.rightEyeX(), face.leftEyeY() - face.rightEyeY());
    }

    /** Where down is by all edges of this view; empty before the first look. */
    public Optional<Gravity> gravity() {
        return gravity;
    }

    /** Forgets the view. */
    public void restart() {
        edges = new ArrayList<>();
        looks = 0;
        edgesTell = Optional.empty();
        halved = false;
        gravity = Optional.empty();
        pasted.restart();
        before = List.of();
        zoomed = 0;
    }

    /**
     * Whether most edges that are seen are where edges were, or most that were are seen again: of those that stand as well as of
     * those that lie, because a camera that only tilts leaves what stands on its own line.
     */
    private boolean sameView(List<Segment> found) {
        return sameView(found, true) && sameView(found, false);
    }

    private boolean sameView(List<Segment> found, boolean standing) {
        double total = 0;
        double known = 0;
        for (Segment segment : found) {
            if (stands(segment) == standing) {
                total += segment.length();
                known += known(segment) >= 0 ? segment.length() : 0;
            }
        }
        double kept = edges.stream()
                .map(Edge::segment)
                .filter(segment -> stands(segment) == standing)
                .mapToDouble(Segment::length)
                .sum();
        double least = Math.min(total, kept);
        return least < TELLING * Math.max(width, height) || known >= SAME * least;
    }

    private static boolean stands(Segment segment) {
        return Math.abs(segment.y2() - segment.y1()) > Math.abs(segment.x2() - segment.x1());
    }

    private void add(Segment segment) {
        int index = known(segment);
        if (index < 0) {
            edges.add(new Edge(segment, 1, looks));
        } else {
            Edge edge = edges.get(index);
            boolean again = edge.last() < looks;
            edges.set(index, new Edge(segment, edge.seen() + (again ? 1 : 0), looks));
        }
    }

    private int known(Segment segment) {
        for (int i = 0; i < edges.size(); i++) {
            if (same(edges.get(i).segment(), segment)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether two lie on one line, in the same direction, and beside each other. */
    private boolean same(Segment a, Segment b) {
        double ax = (a.x2() - a.x1()) / a.length();
        double ay = (a.y2() - a.y1()) / a.length();
        double bx = (b.x2() - b.x1()) / b.length();
        double by = (b.y2() - b.y1()) / b.length();
        if (Math.abs(ax * by - ay * bx) > Math.sin(Math.toRadians(TURNED))) {
            return false;
        }
        double dx = (b.x1() + b.x2() - a.x1() - a.x2()) / 2;
        double dy = (b.y1() + b.y2() - a.y1() - a.y2()) / 2;
        return Math.abs(ax * dy - ay * dx) <= MOVED * Math.max(width, height)
                && Math.abs(ax * dx + ay * dy) <= Math.max(a.length(), b.length()) / 2;
    }
}
