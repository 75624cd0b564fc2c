package io.handrail.testing.internal.backend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The programs that stand in for services, and how each is started. The names are those of LocalAws.Service. */
public enum BackEnd {
    S3(
            "com.adobe.testing:s3mock, with classifier exec",
            "org.springframework.boot.loader.launch.JarLauncher",
            "org.springframework.boot.loader.launch.JarLauncher",
            "/") {
        @Override
        String classPath() {
            // A program in one jar, with its libraries inside; nothing of the test may get between.
            return jar() + File.pathSeparator + ClassPath.entryOf(BackEndMain.class.getName(), "");
        }

        @Override
        String jar() {
            // Many programs are started by this class.
            return ClassPath.entryOf(markerClass, "s3mock");
        }

        @Override
        List<String> arguments(int port, Path directory) {
            return List.of("--http.port=" + port, "--server.port=0");
        }
    },
    DYNAMODB(
            "software.amazon.dynamodb:DynamoDBLocal",
            "software.amazon.dynamodb.services.local.main.ServerRunner",
            "software.amazon.dynamodb.services.local.main.ServerRunner",
            "/") {
        @Override
        List<String> arguments(int port, Path directory) {
            // Shared: whatever credentials and region a client has, it sees the same tables.
            return List.of("-inMemory", "-sharedDb", "-port", Integer.toString(port));
        }

        @Override
        Map<String, String> environment(int port, Path directory) {
            return Map.of("DDB_LOCAL_TELEMETRY", "0");
        }
    },
    SQS(
            "org.elasticmq:elasticmq-rest-sqs_2.13",
            "org.elasticmq.rest.sqs.SQSRestServerBuilder",
            ElasticMqMain.class.getName(),
            "/health") {
        @Override
        List<String> arguments(int port, Path directory) {
            return List.of(Integer.toString(port));
        }
    },
    KINESIS(NpmPackage.KINESIS_LOCAL.toString(), NodeMain.class.getName(), NodeMain.class.getName(), "/healthcheck") {
        @Override
        void prepare(Path directory) throws IOException {
            NpmPackage.KINESIS_LOCAL.installedBelow(directory);
        }

        @Override
        List<String> arguments(int port, Path directory) throws IOException {
            return List.of(NpmPackage.KINESIS_LOCAL
                    .installedBelow(directory)
                    .resolve("main.js")
                    .toString());
        }

        @Override
        Map<String, String> environment(int port, Path directory) throws IOException {
            // It insists on a second port, with TLS: any will do. Streams are there at once instead of half a second
            // later.
            return Map.of(
                    "KINESIS_MOCK_PLAIN_PORT", Integer.toString(port),
                    "KINESIS_MOCK_TLS_PORT", "0",
                    "KINESIS_MOCK_CERT_PATH",
                            NpmPackage.KINESIS_LOCAL
                                    .installedBelow(directory)
                                    .resolve("server.json")
                                    .toString(),
                    "CREATE_STREAM_DURATION", "1ms",
                    "SHARD_LIMIT", "100000");
        }
    };

    final String coordinates;
    final String markerClass;
    final String mainClass;
    final String readyPath;

    BackEnd(String coordinates, String markerClass, String mainClass, String readyPath) {
        this.coordinates = coordinates;
        this.markerClass = markerClass;
        this.mainClass = mainClass;
        this.readyPath = readyPath;
    }

    /**
     * Sees to it that the program is there; called before anything else, under the lock.
     *
     * @param directory where to put it if it has to be fetched
     * @throws IllegalStateException if it is missing; the message says what to do
     */
    void prepare(Path directory) throws IOException {
        if (jar().isEmpty()) {
            throw new IllegalStateException(
                    "LocalAws needs " + coordinates + " for " + this + ": add it as a test dependency.");
        }
    }

    abstract List<String> arguments(int port, Path directory) throws IOException;

    Map<String, String> environment(int port, Path directory) throws IOException {
        return Map.of();
    }

    String classPath() {
        return System.getProperty("java.class.path");
    }

    /** The jar of the program, or an empty string where it is not on the class path. */
    String jar() {
        return ClassPath.entryOf(markerClass, "");
    }
}
