package app.greenroom.vision.pose;

import app.greenroom.capture.Frame;
import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.pose.LineSegments.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The straight edges of the room as they have been seen up to now.
 *
 * <p>A view that stays shows the same edges again and again, which makes them no truer: each is kept once. What is new, because
 * the person has moved aside, adds to them; what is seen only once in several looks was none of the room's. When the camera has
 * moved, most edges are elsewhere, and they are gathered anew. Used by one thread.
 */
public final class RoomView {
    private static final double TURNED = 3; // degrees by which the same edge may turn from look to look
    private static final double MOVED = 0.01; // of the picture's longer side
    private static final double SAME = 0.5; // of the edges' length, in the same view
    private static final double TELLING = 0.2; // of the picture's longer side: fewer edges tell nothing of a move
    private static final int FEW = 3; // looks after which an edge has to have been seen twice
    private static final int FORGOTTEN = 30; // looks after which an edge that is not seen any more is none
    private static final int MOST = 120; // edges, the longest

    private final LineSegments lines = new LineSegments();
    private List<Edge> edges = new ArrayList<>();
    private int looks;
    private int width;
    private int height;
    private Optional<Gravity> gravity = Optional.empty();

    private record Edge(Segment segment, int seen, int last) {}

    /** Looks at a frame. */
    public void look(SegmentedFrame shot) {
        Frame frame = shot.frame();
        List<Segment> found = lines.find(frame, shot.mask());
        if (frame.width() != width || frame.height() != height || !sameView(found)) {
            edges = new ArrayList<>();
            looks = 0;
        }
        width = frame.width();
        height = frame.height();
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

    /** Weighs what has been seen. */
    public void weigh() {
        List<Segment> trusted = edges.stream()
                .filter(e -> looks < FEW || e.seen() > 1)
                .map(Edge::segment)
                .toList();
        gravity = Optional.of(RoomEdges.gravity(trusted, width, height));
    }

    /** Where down is by all edges of this view; empty before the first look. */
    public Optional<Gravity> gravity() {
        return gravity;
    }

    /** Forgets the view. */
    public void restart() {
        edges = new ArrayList<>();
        looks = 0;
        gravity = Optional.empty();
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
