package io.handrail.core.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.NonRetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class SdkFailuresTest {

    private static Exception answer(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("m")
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ProvisionedThroughputExceededException, true",
        "400, ThrottlingException, true",
        "400, KMSThrottlingException, true",
        "429, Whatever, true",
        "400, RequestTimeout, true",
        "403, RequestTimeTooSkewed, true",
        "500, InternalFailure, true",
        "503, ServiceUnavailable, true",
        "400, ValidationException, false",
        "400, AccessDeniedException, false",
        "403, ExpiredTokenException, false",
        "404, ResourceNotFoundException, false",
        "413, RequestEntityTooLarge, false",
    })
    void anAnswerOfAServiceIsRetryableByItsKind(int status, String code, boolean retryable) {
        assertThat(SdkFailures.isRetryable(answer(status, code))).isEqualTo(retryable);
        assertThat(SdkFailures.isRetryable(new CompletionException(answer(status, code))))
                .isEqualTo(retryable);
    }

    @Test
    void aRequestWithoutAnAnswerIsRetryable() {
        assertThat(SdkFailures.isRetryable(SdkClientException.create("reset", new IOException("reset"))))
                .isTrue();
        assertThat(SdkFailures.isRetryable(ApiCallAttemptTimeoutException.create(10)))
                .isTrue();
        assertThat(SdkFailures.isRetryable(NonRetryableException.create("no"))).isFalse();
    }

    @Test
    void whatIsNotTheSdksIsRetryable() {
        assertThat(SdkFailures.isRetryable(new IOException("reset"))).isTrue();
        assertThat(SdkFailures.isRetryable(new CompletionException(null))).isTrue();
    }

    @Test
    void theSdkIsNotNeeded() throws Exception {
        Class<?> type = new WithoutSdk().loadClass(SdkFailures.class.getName());

        assertThat(type).isNotSameAs(SdkFailures.class);
        assertThat(type.getMethod("isRetryable", Exception.class).invoke(null, new IOException("reset")))
                .isEqualTo(true);
    }

    /** A class path of our classes without the SDK's. */
    private static final class WithoutSdk extends ClassLoader {

        WithoutSdk() {
            super(SdkFailuresTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("software.amazon.awssdk.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.handrail.core.send.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
