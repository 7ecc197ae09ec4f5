package app.greenroom.network;

import app.greenroom.io.JsonForm.Written;
import app.greenroom.text.Text;
import java.util.Arrays;

/** How a router maps addresses (NAT), as far as it matters to calls. */
public enum Nat {
    NONE("none", Text.of("No address translation (NAT) lies on the way.")),
    FRIENDLY("friendly", Text.of("The router's address translation (NAT) is of the friendly kind.")),
    STRICT(
            "strict",
            Text.of("The router's address translation (NAT) is of the strict kind: two such homes meet only through a"
                    + " relay, which the big platforms have."));

    /** How it is written in files; older ones hold the English sentence. */
    public static final Written<Nat> WRITTEN =
            new Written<>(Nat.class, Nat::read, Nat::id, "none, friendly, strict", true);

    private final String id;
    private final Text sentence;

    Nat(String id, Text sentence) {
        this.id = id;
        this.sentence = sentence;
    }

    /** The name in files. */
    public String id() {
        return id;
    }

    /** It in one plain sentence. */
    public Text sentence() {
        return sentence;
    }

    private static Nat read(String text) {
        return Arrays.stream(values())
                .filter(nat -> text.equals(nat.id) || text.equals(nat.sentence.pattern()))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
