import { Certificates } from './Certificates';
import { ChainCheck } from './ChainCheck';
import { KeptProof } from './KeptProof';

export function ProofsPage() {
  return (
    <>
      <Certificates />
      <ChainCheck />
      <KeptProof />
    </>
  );
}
