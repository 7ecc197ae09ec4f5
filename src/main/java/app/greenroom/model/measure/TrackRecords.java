package app.greenroom.model.measure;

import app.greenroom.model.measure.TrackRecord.Material;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often each check was right on persons left out, as far as it was tried. The accuracy tests fail where one of these is
 * better than what they find.
 */
public final class TrackRecords {
    /** Of claims that all is well. */
    private static final Map<String, TrackRecord> FINE = Map.of();

    /** Of claims that something is not. */
    private static final Map<String, TrackRecord> FAULTY = Map.of();

    private TrackRecords() {}

    /**
     * The record of a check's claims; empty for one that was not tried.
     *
     * @param check its id
     * @param fine whether it claims that all is well
     */
    public static Optional<TrackRecord> of(String check, boolean fine) {
        return Optional.ofNullable((fine ? FINE : FAULTY).get(check));
    }

    /** The ids of the checks that have one. */
    static Set<String> checks() {
        Set<String> ids = new TreeSet<>(FINE.keySet());
        ids.addAll(FAULTY.keySet());
        return ids;
    }
}
