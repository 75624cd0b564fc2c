package io.handrail.testing.internal.backend;

import java.io.File;
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
        List<String> arguments(int port) {
            return List.of("--http.port=" + port, "--server.port=0");
        }
    },
    DYNAMODB(
            "software.amazon.dynamodb:DynamoDBLocal",
            "software.amazon.dynamodb.services.local.main.ServerRunner",
            "software.amazon.dynamodb.services.local.main.ServerRunner",
            "/") {
        @Override
        List<String> arguments(int port) {
            // Shared: whatever credentials and region a client has, it sees the same tables.
            return List.of("-inMemory", "-sharedDb", "-port", Integer.toString(port));
        }

        @Override
        Map<String, String> environment() {
            return Map.of("DDB_LOCAL_TELEMETRY", "0");
        }
    },
    SQS(
            "org.elasticmq:elasticmq-rest-sqs_2.13",
            "org.elasticmq.rest.sqs.SQSRestServerBuilder",
            ElasticMqMain.class.getName(),
            "/health") {
        @Override
        List<String> arguments(int port) {
            return List.of(Integer.toString(port));
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

    abstract List<String> arguments(int port);

    Map<String, String> environment() {
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
