package io.handrail.core.json;

/** The standard codec keeps the contract of all codecs; what only it promises is in the tests beside this one. */
class StandardCodecTest extends JsonCodecContract {

    @Override
    JsonCodec codec() {
        return JsonCodec.standard();
    }
}
