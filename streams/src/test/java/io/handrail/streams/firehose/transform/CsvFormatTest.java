package io.handrail.streams.firehose.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.streams.firehose.FirehoseTransformer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private final CsvFormat format = CsvFormat.of("sku", "title")
            .column("price", CsvFormat.Type.NUMBER)
            .column("stocked", CsvFormat.Type.BOOLEAN);
    private final FirehoseTransformer<byte[], byte[]> csv = ParseStep.of(format).then(NewlineDelimited.json());

    @Test
    void columnsHaveTheNamesAndTypesOfTheConfiguration() throws Exception {
        assertThat(Steps.text(csv, "007,Tea,4.50,TRUE\r\n008,,12,0\n")).isEqualTo("""
                        {"sku":"007","title":"Tea","price":4.50,"stocked":true}
                        {"sku":"008","price":12,"stocked":false}
                        """);
    }

    @Test
    void quotedValuesHoldCommasQuotesAndLineEndsAndMayBeEmpty() throws Exception {
        assertThat(Steps.text(csv, "\"a,b\",\"x \"\"y\"\"\r\nz\",,\nc,\"\",1,")).isEqualTo("""
                        {"sku":"a,b","title":"x \\"y\\"\\r\\nz"}
                        {"sku":"c","title":"","price":1}
                        """);
    }

    @Test
    void anotherSeparatorMayBeATab() throws Exception {
        FirehoseTransformer<byte[], byte[]> tsv =
                ParseStep.of(CsvFormat.of("a", "b", "c").separator('\t')).then(NewlineDelimited.json());

        assertThat(Steps.text(tsv, "\tx,y\t\n1\t\t3")).isEqualTo("{\"b\":\"x,y\"}\n{\"a\":\"1\",\"c\":\"3\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "a,b,1,true,secret",
                "a,b,secret,true",
                "a,b,1,secret",
                "a,b,NaN,true",
                "a,b,0x10,true",
                "\"secret,b,1,true",
                "\"a\"secret,b,1,true",
                "a,sec\"ret,1,true"
            })
    void whatIsNotALineOfTheseColumnsFails(String line) throws Exception {
        assertThat(Steps.text(csv, line)).startsWith("FAILED $").doesNotContain("secret");
    }

    @Test
    void aColumnCannotBeNamedTwice() {
        assertThatThrownBy(() -> CsvFormat.of("a", "a")).hasMessageContaining("two columns");
    }

    @Property(tries = 300)
    void whatIsWrittenByTheRulesIsReadBack(
            @ForAll @Size(min = 1, max = 6)
                    List<@StringLength(max = 6) @Chars({',', '"', '\n', '\r'}) @CharRange(from = 'a', to = 'c') String>
                            values)
            throws Exception {
        String[] names = new String[values.size()];
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            names[i] = "c" + i;
            line.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(values.get(i).replace("\"", "\"\""))
                    .append('"');
        }
        CsvFormat columns = CsvFormat.of(names);
        String text = line + "\r\n" + line;

        int end = columns.end(text, 0);
        assertThat(end).isEqualTo(line.length());
        Map<String, Object> object = columns.parse(text.substring(0, end));
        for (int i = 0; i < names.length; i++) {
            assertThat(object).containsEntry("c" + i, values.get(i));
        }
    }
}
