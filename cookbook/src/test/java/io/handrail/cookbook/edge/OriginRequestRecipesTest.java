package io.handrail.cookbook.edge;

import static io.handrail.cookbook.edge.At.answer;
import static io.handrail.cookbook.edge.At.goesOn;
import static io.handrail.cookbook.edge.At.toBucket;
import static io.handrail.cookbook.edge.At.toServer;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.S3Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginRequestRecipesTest {

    private static final String COUNTRY = "CloudFront-Viewer-Country";

    @Test
    void aPageIsServedWithoutAnOrigin() {
        EdgeResponse page = answer(new HelloPage(), toServer("/hello"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("cache-control")).isEqualTo("public, max-age=100");
        assertThat(page.body().data()).contains("Hello from the edge!");
    }

    @ParameterizedTest
    @CsvSource({
        "TW, https://tw.example.com/a",
        "US, https://us.example.com/a",
        "DE, https://example.com/a",
        "'',  https://example.com/a"
    })
    void viewersAreSentToTheSiteOfTheirCountry(String country, String location) {
        OriginRequest request = toServer("/a").withHeader(COUNTRY, country);
        assertThat(answer(new CountrySite(), request).header("location")).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({
        "CloudFront-Is-Desktop-Viewer, /desktop/a",
        "CloudFront-Is-Mobile-Viewer,  /mobile/a",
        "CloudFront-Is-Tablet-Viewer,  /tablet/a",
        "CloudFront-Is-SmartTV-Viewer, /smarttv/a",
        "X-Other,                      /a"
    })
    void eachDeviceHasItsVersion(String header, String uri) {
        assertThat(goesOn(new DeviceVersions(), toServer("/a").withHeader(header, "true"))
                        .uri())
                .isEqualTo(uri);
    }

    @Test
    void aRequestGoesToABucketWhereItAsksForIt() {
        OriginRequest moved = goesOn(new ToBucket(), toServer("/a?useS3Origin=true"));
        assertThat(moved.origin()).isInstanceOf(S3Origin.class);
        assertThat(moved.header("host")).isEqualTo("my-bucket.s3.us-east-1.amazonaws.com");
        assertThat(goesOn(new ToBucket(), toServer("/a?useS3Origin=false")).origin())
                .isEqualTo(At.SERVER);
    }

    @Test
    void aRequestGoesToAServerWhereItAsksForIt() {
        OriginRequest moved = goesOn(new ToServer(), toBucket("/a?useCustomOrigin=true"));
        assertThat(moved.origin()).isInstanceOf(CustomOrigin.class);
        assertThat(moved.header("host")).isEqualTo("www.example.com");
        assertThat(goesOn(new ToServer(), toBucket("/a")).origin()).isEqualTo(At.BUCKET);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, my-bucket-in-eu-central-1.s3.eu-central-1.amazonaws.com",
        "JP, my-bucket-in-ap-northeast-1.s3.ap-northeast-1.amazonaws.com",
        "BR, my-bucket.s3.us-east-1.amazonaws.com",
        "__proto__, my-bucket.s3.us-east-1.amazonaws.com"
    })
    void theNearestBucketIsAsked(String country, String bucket) {
        OriginRequest request = goesOn(new NearestBucket(), toBucket("/a").withHeader(COUNTRY, country));
        assertThat(request.origin().domainName()).isEqualTo(bucket);
        assertThat(request.header("host")).isEqualTo(bucket);
    }

    @Test
    void trafficMovesToAnotherBucketByItsShareAndObjectByObject() {
        int moved = 0;
        for (int i = 0; i < 1_000; i++) {
            OriginRequest request = goesOn(new GradualMove(), toBucket("/objects/" + i));
            boolean blue = request.origin().domainName().startsWith("blue-bucket");
            assertThat(request.header("host")).isEqualTo(request.origin().domainName());
            moved += blue ? 1 : 0;
            boolean wasBlueBefore = goesOn(new GradualMove(50), toBucket("/objects/" + i))
                    .origin()
                    .domainName()
                    .startsWith("blue-bucket");
            assertThat(blue || !wasBlueBefore).isTrue();
        }
        assertThat(moved).isBetween(750, 850);
        assertThat(goesOn(new GradualMove(0), toBucket("/a")).origin()).isEqualTo(At.BUCKET);
    }

    @Test
    void viewersInEuropeAreServedFromThere() {
        OriginRequest german = goesOn(new CountryOrigin(), toServer("/a").withHeader(COUNTRY, "DE"));
        assertThat(german.origin()).isEqualTo(At.SERVER.withDomainName("eu.example.com"));
        assertThat(german.header("host")).isEqualTo("eu.example.com");
        assertThat(goesOn(new CountryOrigin(), toServer("/a").withHeader(COUNTRY, "US"))
                        .origin())
                .isEqualTo(At.SERVER);
        assertThat(goesOn(new CountryOrigin(), toServer("/a")).origin()).isEqualTo(At.SERVER);
    }
}
