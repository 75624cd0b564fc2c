package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.json.Json;
import io.handrail.web.internal.EventReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Events as AWS's documents show them, shortened to what differs from those that the tests make. */
class SampleEventsTest {

    private static Request read(String event) {
        return Objects.requireNonNull(Json.parse(event, new EventReader()));
    }

    @Test
    void aRestApisEventWithEverything() {
        Request request = read("""
                {"resource":"/{proxy+}","path":"/hello/world","httpMethod":"POST",
                 "headers":{"Accept":"*/*","X-Forwarded-For":"54.240.196.186, 54.182.214.83"},
                 "multiValueHeaders":{"Accept":["*/*"],"X-Forwarded-For":["54.240.196.186, 54.182.214.83"]},
                 "queryStringParameters":{"name":"me"},"multiValueQueryStringParameters":{"name":["me"]},
                 "pathParameters":{"proxy":"hello/world"},"stageVariables":{"colour":"blue"},
                 "requestContext":{"accountId":"12345678912","resourceId":"roq9wj","path":"/hello/world",
                  "stage":"testStage","domainName":"gy415nuibc.execute-api.us-east-2.amazonaws.com",
                  "requestId":"deef4878-7910-11e6-8f14-25afc3e9ae33",
                  "identity":{"cognitoIdentityPoolId":null,"apiKey":"k","sourceIp":"192.168.196.186","userArn":null,
                   "clientCert":{"validity":{"notBefore":"x"}}},
                  "authorizer":{"principalId":"admin","clientId":1,"clientName":"Exata"},
                  "httpMethod":"POST","requestTimeEpoch":1589522469693,"apiId":"gy415nuibc"},
                 "body":"{\\r\\n\\t\\"a\\": 1\\r\\n}"}""");
        assertThat(request.source()).isEqualTo(Source.REST_API);
        assertThat(request.clientIp()).isEqualTo("192.168.196.186");
        assertThat(request.id()).isEqualTo("deef4878-7910-11e6-8f14-25afc3e9ae33");
        assertThat(request.time().toEpochMilli()).isEqualTo(1_589_522_469_693L);
        assertThat(request.host()).isEqualTo("gy415nuibc.execute-api.us-east-2.amazonaws.com");
        assertThat(request.stageVariables()).containsEntry("colour", "blue");
        assertThat(request.query("name")).contains("me");
        assertThat(request.claims().kind()).isEqualTo(Claims.Kind.LAMBDA_AUTHORIZER);
        assertThat(request.claims().text("clientId")).contains("1");
        assertThat(request.claims().subject()).contains("admin");
        assertThat(request.text()).contains("\"a\": 1");
    }

    @Test
    void anHttpApisEventWithAJwt() {
        Request request = read("""
                {"version":"2.0","routeKey":"$default","rawPath":"/my/path",
                 "rawQueryString":"parameter1=value1&parameter1=value2&parameter2=value",
                 "cookies":["cookie1","cookie2=x"],"headers":{"Header1":"value1","header2":"a,b"},
                 "queryStringParameters":{"parameter1":"value1,value2","parameter2":"value"},
                 "requestContext":{"accountId":"123456789012","apiId":"api-id",
                  "authorizer":{"jwt":{"claims":{"sub":"s","scope":"a b"},"scopes":["scope1","scope2"]}},
                  "authentication":{"clientCert":{"clientCertPem":"x"}},
                  "domainName":"id.execute-api.us-east-1.amazonaws.com",
                  "http":{"method":"POST","path":"/my/path","protocol":"HTTP/1.1","sourceIp":"192.0.2.1"},
                  "requestId":"id","stage":"$default","timeEpoch":1583348638390},
                 "body":"SGVsbG8=","isBase64Encoded":true}""");
        assertThat(request.source()).isEqualTo(Source.HTTP_API);
        assertThat(request.query().all("parameter1")).containsExactly("value1", "value2");
        assertThat(request.headers().list("Header2")).containsExactly("a", "b");
        assertThat(request.cookie("cookie2")).contains("x");
        assertThat(request.claims().scopes()).containsExactly("scope1", "scope2");
        assertThat(request.text()).isEqualTo("Hello");
    }

    @Test
    void anHttpApisEventInPayload1() {
        Request request = read("""
                {"version":"1.0","resource":"/a","path":"/a b","httpMethod":"GET","headers":{"h":"1"},
                 "multiValueHeaders":{"h":["1"]},"requestContext":{"stage":"$default"}}""");
        assertThat(request.source()).isEqualTo(Source.HTTP_API_V1);
        assertThat(request.path()).isEqualTo("/a%20b");
    }

    @Test
    void anEventOfALoadBalancer() {
        Request request = read("""
                {"requestContext":{"elb":{"targetGroupArn":"arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/b"}},
                 "httpMethod":"GET","path":"/","queryStringParameters":{"a%20b":"x%26y=z+1"},
                 "headers":{"accept":"*/*","host":"A.example","x-forwarded-for":"25.12.198.67"},
                 "body":"","isBase64Encoded":false}""");
        assertThat(request.source()).isEqualTo(Source.ALB);
        assertThat(request.query("a b")).contains("x&y=z 1");
        assertThat(request.clientIp()).isEqualTo("25.12.198.67");
        assertThat(request.host()).isEqualTo("a.example");
    }

    @Test
    void anEventOfAFunctionUrl() {
        Request request = read("""
                {"version":"2.0","routeKey":"$default","rawPath":"/","rawQueryString":"","headers":{},
                 "requestContext":{"accountId":"anonymous","apiId":"x","domainName":"x.lambda-url.us-west-2.on.aws",
                  "http":{"method":"GET","path":"/","protocol":"HTTP/1.1","sourceIp":"192.0.2.7","userAgent":"a"},
                  "requestId":"i","routeKey":"$default","stage":"$default","time":"t","timeEpoch":1},
                 "isBase64Encoded":false}""");
        assertThat(request.source()).isEqualTo(Source.FUNCTION_URL);
        assertThat(request.bytes()).isEmpty();
        assertThat(request.claims().kind()).isEqualTo(Claims.Kind.NONE);
    }

    @Test
    void anAuthorizerOfNothingButNullsHasVouchedForNobody() {
        Request request = read("""
                {"version":"2.0","rawPath":"/","requestContext":{"domainName":"x.lambda-url.us-west-2.on.aws",
                 "authorizer":{"iam":{"accessKey":null,"userArn":null,"cognitoIdentity":null}},
                 "http":{"method":"GET"}}}""");
        assertThat(request.claims().kind()).isEqualTo(Claims.Kind.NONE);
    }
}
