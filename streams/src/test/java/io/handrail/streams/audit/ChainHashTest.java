package io.handrail.streams.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The hashes were computed by Python's json, hashlib and hmac, as {@link CanonicalJson} says. */
class ChainHashTest {

    private static final AuditEntry ENTRY = new AuditEntry(
            new AuditItem("t", "{\"id\":{\"S\":\"1\"}}"),
            0,
            "7",
            "8",
            "INSERT",
            "k",
            "ann",
            1_700_000_000_000L,
            List.of("a", "tab\t\u0001"),
            null,
            "{\"n\":{\"S\":\"ü\\u2028😀\"}}",
            "",
            "");

    @Test
    void anEntrysHashIsWhatOthersComputeOfItsContent() {
        assertThat(ChainHash.plain().of(ENTRY))
                .isEqualTo("9e82546ad17e0f7d1dbfc8aa74ebf30b4738003694d81163ae87d5429606f25d");
        assertThat(ChainHash.keyed("a secret of sixteen bytes".getBytes(UTF_8)).of(ENTRY))
                .isEqualTo("6a84a28049d3343ab047a93542ace9c1d2f3bf6ab96d70e6d4a43757e3d5770d");
    }

    @Test
    void aSecretThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> ChainHash.keyed(new byte[15])).hasMessageContaining("15 bytes");
    }
}
