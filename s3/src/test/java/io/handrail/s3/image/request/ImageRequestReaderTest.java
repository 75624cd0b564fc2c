package io.handrail.s3.image.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ImageRequestReaderTest {

    private static ImageRequest read(String path, String domain) throws IOException {
        return new ImageRequestReader().read(new JsonReader(new StringReader("""
                {"version":"2.0","rawPath":"%s","requestContext":{"accountId":null,"domainName":%s,
                "http":{"sourceIp":"192.0.2.1","method":"GET"}}}""".formatted(path, domain))));
    }

    @Test
    void theKeyIsDecodedOnceByTheFunctionUrlsReaderOrByTheHttpApi() throws IOException {
        String url = "\"abc.lambda-url.eu-west-1.on.aws\"";
        assertThat(read("/50%25%20off/%C3%A9.jpg", url).path()).isEqualTo("/50% off/é.jpg");
        for (String api : new String[] {"\"abc.execute-api.eu-west-1.amazonaws.com\"", "\"images.example.com\""}) {
            assertThat(read("/50% off/é.jpg", api).path()).isEqualTo("/50% off/é.jpg");
            assertThat(read("/a%20b.jpg", api).path()).isEqualTo("/a%20b.jpg");
        }
        assertThat(read("/a%20b.jpg", "null").path()).isEqualTo("/a b.jpg");
    }

    @Test
    void aPercentSignOfAFunctionUrlThatEncodesNothingIsRefused() throws IOException {
        ImageRequest request = read("/50% off.jpg", "\"abc.lambda-url.eu-west-1.on.aws\"");
        assertThatThrownBy(request::path).isInstanceOf(RefusedRequestException.class);
    }

    @Test
    void anEventWithoutMethodIsNoRequest() {
        assertThatThrownBy(() -> new ImageRequestReader().read(new JsonReader(new StringReader("""
                                {"version":"2.0","rawPath":"/a","requestContext":{"domainName":"x"}}"""))))
                .isInstanceOf(InvalidJsonException.class);
    }
}
