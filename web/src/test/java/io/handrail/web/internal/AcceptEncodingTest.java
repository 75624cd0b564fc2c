package io.handrail.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP|true",
                "x-gzip|true",
                "br, gzip, deflate|true",
                "gzip;q=0|false",
                "gzip;q=0.0|false",
                "gzip;q=0.001|true",
                "gzip; q=1.000|true",
                "gzip;q=1.001|false",
                "gzip;q=2|false",
                "gzip;q=-1|false",
                "gzip;q=x|false",
                "gzip;q=|false",
                "*|true",
                "*;q=0|false",
                "gzip;q=0, *|false",
                "*;q=0, gzip;q=0.5|true",
                "identity, gzip;q=0.5|false",
                "identity;q=0.5, gzip|true",
                "deflate, br|false",
                "gzipped|false",
                "\"gzip\"|false",
                "''|false"
            })
    void gzipIsTakenWhereItIsWanted(String header, boolean taken) {
        List<String> elements = new ArrayList<>();
        HeaderText.split(header, ',', elements);
        assertThat(AcceptEncoding.takesGzip(elements)).isEqualTo(taken);
    }
}
