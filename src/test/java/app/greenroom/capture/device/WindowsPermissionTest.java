package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers as {@code reg query … /v Value /s} prints them, once for the user and once for the computer. */
class WindowsPermissionTest {
    private static final String STORE =
            "\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\";

    @Test
    void whatIsAllowedIsNotDenied() {
        assertThat(denied("webcam", "Allow", "Allow", "Allow")).isFalse();
        assertThat(denied("microphone", "Allow", "Allow", "Allow")).isFalse();
    }

    @Test
    void eachOfTheThreeSwitchesDenies() {
        assertThat(denied("webcam", "Deny", "Allow", "Allow"))
                .as("all programs")
                .isTrue();
        assertThat(denied("webcam", "Allow", "Deny", "Allow"))
                .as("desktop programs")
                .isTrue();
        assertThat(denied("webcam", "Allow", "Allow", "Deny"))
                .as("the whole computer")
                .isTrue();
        assertThat(denied("microphone", "Allow", "Deny", "Allow")).isTrue();
    }

    @Test
    void aComputerThatDoesNotTellDeniesNothing() {
        assertThat(new WindowsPermission("webcam", command -> Optional.empty()).denied())
                .isFalse();
        assertThat(new WindowsPermission("webcam", command -> Optional.of("")).denied())
                .isFalse();
        assertThat(new WindowsPermission("webcam", command -> Optional.of("    Value    REG_SZ    Deny\r\n")).denied())
                .isFalse();
    }

    @Test
    void oneCallAsksForBoth() {
        List<List<String>> asked = new ArrayList<>();
        new WindowsPermission("microphone", command -> {
                    asked.add(command);
                    return Optional.empty();
                })
                .denied();
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).contains("HKCU" + STORE + "microphone", "&", "HKLM" + STORE + "microphone");
    }

    /** A single program from the store is denied in every one of them, which is none of our business. */
    private static boolean denied(String capability, String user, String desktop, String computer) {
        String key = "HKEY_CURRENT_USER" + STORE + capability;
        String answer = """

                %s
                    Value    REG_SZ    %s

                %s\\Microsoft.WindowsCamera_8wekyb3d8bbwe
                    Value    REG_SZ    Deny

                %s\\NonPackaged
                    Value    REG_SZ    %s

                End of search: 3 match(es) found.

                HKEY_LOCAL_MACHINE\\SOFTWARE%s
                    Value    REG_SZ    %s

                End of search: 1 match(es) found.
                """.formatted(
                        key, user, key, key, desktop, STORE.substring("\\Software".length()) + capability, computer);
        return new WindowsPermission(capability, command -> Optional.of(answer.replace("\n", "\r\n"))).denied();
    }
}
