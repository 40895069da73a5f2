import { Component, type ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  readonly fallback: (retry: () => void, error: unknown) => ReactNode;
};
type State = { readonly failed: false } | { readonly failed: true; readonly error: unknown };

/** One part that can't be drawn never takes the others along; what it failed on is not shown: it may name somebody. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error };
  }

  override render() {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }), this.state.error)
      : this.props.children;
  }
}
