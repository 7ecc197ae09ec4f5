package app.greenroom.network.udp;

import app.greenroom.network.udp.StreamPacket.Fate;
import java.util.ArrayList;
import java.util.List;

/**
 * How losses stand together.
 *
 * @param lengths of the runs of lost packets, in order
 * @param ratio BurstR of ITU-T G.107, section 7.2: the mean length of a run over that of losses that know nothing of each other,
 *     1 / (1 − loss); at least 1, and 1 without loss
 */
public record Bursts(List<Integer> lengths, double ratio) {
    public Bursts {
        lengths = List.copyOf(lengths);
    }

    /** The longest run of lost packets, 0 without loss. */
    public int longest() {
        return lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    static Bursts of(List<StreamPacket> packets) {
        List<Integer> lengths = new ArrayList<>();
        int run = 0;
        int lost = 0;
        int sent = 0;
        for (StreamPacket packet : packets) {
            if (packet.fate() == Fate.NOT_SENT) {
                continue;
            }
            sent++;
            if (packet.fate() == Fate.ANSWERED) {
                if (run > 0) {
                    lengths.add(run);
                }
                run = 0;
            } else {
                run++;
                lost++;
            }
        }
        if (run > 0) {
            lengths.add(run);
        }
        double mean = lengths.isEmpty() ? 1 : (double) lost / lengths.size();
        double random = lost == sent ? 1 : sent / (double) (sent - lost);
        return new Bursts(lengths, lost == sent ? 1 : Math.max(1, mean / random));
    }
}
